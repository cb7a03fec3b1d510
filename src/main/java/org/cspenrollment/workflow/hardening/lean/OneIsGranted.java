package org.cspenrollment.workflow.hardening.lean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * One statement that finds a grant for somebody who works on a task. The engine's own statement
 * answers every question there can be, and is put together anew each time.
 */
final class OneIsGranted {

  /** Answers 1 if there is a grant, and 0. */
  static final String STATEMENT = "selectOneIsGranted";

  /** How many rights the engine asks for when somebody works on a task: one of them is enough. */
  private static final int ALTERNATIVES = 4;

  private static final String SQL =
      """
      select count(*) from (
        select from ACT_RU_AUTHORIZATION
        where TYPE_ = 1
          and (USER_ID_ = #{user, jdbcType=VARCHAR}
            or GROUP_ID_ = any(#{groups, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}))
          and (%s)
          and not exists (select from ACT_RU_AUTHORIZATION where TYPE_ != 1)
        limit 1) granted
      """
          .formatted(
              IntStream.range(0, ALTERNATIVES)
                  .mapToObj(OneIsGranted::alternative)
                  .collect(Collectors.joining(" or ")));

  private OneIsGranted() {}

  static void addTo(Configuration all) {
    var row = new ResultMap.Builder(all, STATEMENT, Integer.class, List.of()).build();
    all.addMappedStatement(
        LeanStatements.statement(all, STATEMENT, SQL, Map.class, SqlCommandType.SELECT)
            .resultMaps(List.of(row))
            .build());
  }

  /**
   * Whether the statement can answer this: one of so many rights is enough, each to one thing, and
   * one that is not found says nothing.
   */
  static boolean answers(CompositePermissionCheck asked) {
    return asked.isDisjunctive()
        && asked.getCompositeChecks().isEmpty()
        && asked.getAtomicChecks().size() == ALTERNATIVES
        && asked.getAtomicChecks().stream().allMatch(OneIsGranted::isOfOneThing);
  }

  private static boolean isOfOneThing(PermissionCheck check) {
    return check.getResourceId() != null
        && check.getResourceIdQueryParam() == null
        && check.getAuthorizationNotFoundReturnValue() == null;
  }

  /** What it is given: a person, their groups, and the rights of which one is enough. */
  static Map<String, Object> given(
      String user, List<String> groups, CompositePermissionCheck asked) {
    var given =
        new HashMap<String, Object>(Map.of("user", user, "groups", groups.toArray(String[]::new)));
    for (var number = 0; number < ALTERNATIVES; number++) {
      var alternative = asked.getAtomicChecks().get(number);
      given.put("type" + number, alternative.getResourceType());
      given.put("id" + number, alternative.getResourceId());
      given.put("permission" + number, alternative.getPerms());
    }
    return given;
  }

  private static String alternative(int number) {
    return """
        (RESOURCE_TYPE_ = #{type%1$d, jdbcType=INTEGER}
          and RESOURCE_ID_ in (#{id%1$d, jdbcType=VARCHAR}, '*')
          and PERMS_ & #{permission%1$d, jdbcType=INTEGER} = #{permission%1$d, jdbcType=INTEGER})
        """
        .formatted(number);
  }
}
