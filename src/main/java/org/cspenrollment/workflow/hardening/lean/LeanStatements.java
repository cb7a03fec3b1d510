package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;

/** Statements the engine sends in place of its own, or besides them. */
final class LeanStatements {

  /** All executions of the process to which the one with this id belongs. */
  static final String EXECUTIONS_OF_ITS_PROCESS = "selectExecutionsOfItsProcess";

  static final String EXECUTIONS_OF_PROCESSES = "selectExecutionsOfProcesses";
  static final String TASKS_BY_ID = "selectTasksById";
  static final String VARIABLES_OF_EXECUTIONS = "selectVariablesOfExecutions";
  static final String JOBS_OF_EXECUTIONS = "selectJobsOfExecutions";

  /** Both moments are in milliseconds, and {@code extract} counts exactly. */
  private static final String DURATION =
      """
      DURATION_ = cast(extract(epoch from
        (cast(#{endTime, jdbcType=TIMESTAMP} as timestamp) - START_TIME_)) * 1000 as bigint)
      """;

  private static final String STEP =
      """
      <script>
      update ACT_HI_ACTINST set
        EXECUTION_ID_ = #{executionId, jdbcType=VARCHAR},
        PROC_DEF_KEY_ = #{processDefinitionKey, jdbcType=VARCHAR},
        PROC_DEF_ID_ = #{processDefinitionId, jdbcType=VARCHAR},
        ACT_ID_ = #{activityId, jdbcType=VARCHAR},
        ACT_NAME_ = #{activityName, jdbcType=VARCHAR},
        ACT_TYPE_ = #{activityType, jdbcType=VARCHAR},
        PARENT_ACT_INST_ID_ = #{parentActivityInstanceId, jdbcType=VARCHAR}
        <if test="calledProcessInstanceId != null">
          , CALL_PROC_INST_ID_ = #{calledProcessInstanceId, jdbcType=VARCHAR}
        </if>
        <if test="eventType == 'update'">
          , ASSIGNEE_ = #{taskAssignee, jdbcType=VARCHAR}
          , TASK_ID_ = #{taskId, jdbcType=VARCHAR}
        </if>
        <if test="endTime != null">
          , END_TIME_ = #{endTime, jdbcType=TIMESTAMP}
          , ACT_INST_STATE_ = #{activityInstanceState, jdbcType=INTEGER}
          , %s
        </if>
      where ID_ = #{id, jdbcType=VARCHAR}
      </script>
      """
          .formatted(DURATION);

  private static final String TASK =
      """
      <script>
      update ACT_HI_TASKINST set
        EXECUTION_ID_ = #{executionId, jdbcType=VARCHAR},
        PROC_DEF_KEY_ = #{processDefinitionKey, jdbcType=VARCHAR},
        PROC_DEF_ID_ = #{processDefinitionId, jdbcType=VARCHAR},
        NAME_ = #{name, jdbcType=VARCHAR},
        DESCRIPTION_ = #{description, jdbcType=VARCHAR},
        OWNER_ = #{owner, jdbcType=VARCHAR},
        ASSIGNEE_ = #{assignee, jdbcType=VARCHAR},
        DELETE_REASON_ = #{deleteReason, jdbcType=VARCHAR},
        TASK_DEF_KEY_ = #{taskDefinitionKey, jdbcType=VARCHAR},
        PRIORITY_ = #{priority, jdbcType=INTEGER},
        DUE_DATE_ = #{dueDate, jdbcType=TIMESTAMP},
        FOLLOW_UP_DATE_ = #{followUpDate, jdbcType=TIMESTAMP},
        TASK_STATE_ = #{taskState, jdbcType=VARCHAR}
        <if test="endTime != null">
          , END_TIME_ = #{endTime, jdbcType=TIMESTAMP}
          , %s
        </if>
      where ID_ = #{id, jdbcType=VARCHAR}
      </script>
      """
          .formatted(DURATION);

  private static final String PROCESS =
      """
      <script>
      update ACT_HI_PROCINST set
        PROC_DEF_ID_ = #{processDefinitionId, jdbcType=VARCHAR},
        PROC_DEF_KEY_ = #{processDefinitionKey, jdbcType=VARCHAR},
        BUSINESS_KEY_ = #{businessKey, jdbcType=VARCHAR},
        END_ACT_ID_ = #{endActivityId, jdbcType=VARCHAR},
        DELETE_REASON_ = #{deleteReason, jdbcType=VARCHAR},
        SUPER_PROCESS_INSTANCE_ID_ = #{superProcessInstanceId, jdbcType=VARCHAR},
        STATE_ = #{state, jdbcType=VARCHAR}
        <if test="endTime != null">
          , END_TIME_ = #{endTime, jdbcType=TIMESTAMP}
          , %s
        </if>
        <if test="removalTime != null">
          , REMOVAL_TIME_ = #{removalTime, jdbcType=TIMESTAMP}
        </if>
      where ID_ = #{id, jdbcType=VARCHAR}
      </script>
      """
          .formatted(DURATION);

  private static final String EXECUTIONS =
      """
      select e.* from ACT_RU_EXECUTION one
      join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = one.PROC_INST_ID_
      where one.ID_ = #{parameter}
      """;

  private static final String AMONG =
      """
      <script>
      %s in
      <foreach collection="parameter" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """;

  private LeanStatements() {}

  static void addTo(ProcessEngineConfigurationImpl engine) {
    replace(
        engine,
        "updateHistoricActivityInstanceEvent",
        STEP,
        HistoricActivityInstanceEventEntity.class);
    replace(engine, "updateHistoricTaskInstanceEvent", TASK, HistoricTaskInstanceEventEntity.class);
    replace(
        engine,
        "updateHistoricProcessInstanceEvent",
        PROCESS,
        HistoricProcessInstanceEventEntity.class);
    var all = engine.getSqlSessionFactory().getConfiguration();
    select(all, EXECUTIONS_OF_ITS_PROCESS, EXECUTIONS, "executionResultMap");
    select(
        all,
        EXECUTIONS_OF_PROCESSES,
        AMONG.formatted("select * from ACT_RU_EXECUTION where PROC_INST_ID_"),
        "executionResultMap");
    select(
        all, TASKS_BY_ID, AMONG.formatted("select * from ACT_RU_TASK where ID_"), "taskResultMap");
    select(
        all,
        VARIABLES_OF_EXECUTIONS,
        AMONG.formatted("select * from ACT_RU_VARIABLE where EXECUTION_ID_"),
        "variableInstanceResultMap");
    select(
        all,
        JOBS_OF_EXECUTIONS,
        AMONG.formatted("select * from ACT_RU_JOB where EXECUTION_ID_"),
        "jobResultMap");
    OneIsGranted.addTo(all);
  }

  private static void select(Configuration all, String id, String sql, String rows) {
    all.addMappedStatement(
        statement(all, id, sql, ListQueryParameterObject.class, SqlCommandType.SELECT)
            .resultMaps(List.of(all.getResultMap(rows)))
            .build());
  }

  private static void replace(
      ProcessEngineConfigurationImpl engine, String theirs, String sql, Class<?> row) {
    var ours = theirs + "InPlace";
    var all = engine.getSqlSessionFactory().getConfiguration();
    all.addMappedStatement(statement(all, ours, sql, row, SqlCommandType.UPDATE).build());
    engine.getDbSqlSessionFactory().getStatementMappings().put(theirs, ours);
  }

  /** A statement of ours beside those of the engine. */
  static MappedStatement.Builder statement(
      Configuration all, String id, String sql, Class<?> given, SqlCommandType type) {
    return new MappedStatement.Builder(
        all, id, new XMLLanguageDriver().createSqlSource(all, sql, given), type);
  }
}
