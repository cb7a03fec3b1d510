import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.bench.engine.DecisionEngine;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Apache KIE with the same table. Compiled by the benchmark against KIE's own class path (pom.xml
 * beside this), so that nothing of it comes near ours.
 */
public final class KieDecision implements DecisionEngine {

  private DMNRuntime runtime;
  private DMNModel model;

  @Override
  public void open(String dmn) {
    var resource = ResourceFactory.newReaderResource(new StringReader(declared(dmn)));
    resource.setSourcePath("requirements.dmn");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  /** KIE wants every variable declared, numbers of one kind, and a dash in an empty cell. */
  private static String declared(String dmn) {
    var needed = new StringBuilder();
    var inputs = new StringBuilder();
    var types =
        Map.of("region", "string", "segment", "string", "revenue", "number", "score", "number");
    for (var variable : types.entrySet()) {
      needed.append(
          """
          <informationRequirement id='need_%1$s'>
            <requiredInput href='#input_%1$s'/>
          </informationRequirement>
          """
              .formatted(variable.getKey()));
      inputs.append(
          """
          <inputData id='input_%1$s' name='%1$s'>
            <variable name='%1$s' typeRef='%2$s'/>
          </inputData>
          """
              .formatted(variable.getKey(), variable.getValue()));
    }
    return dmn.replace("\"long\"", "\"number\"")
        .replace("\"integer\"", "\"number\"")
        .replace("<text/>", "<text>-</text>")
        .replace("<decisionTable", "<variable name='requirements'/>" + needed + "<decisionTable")
        .replace("</definitions>", inputs + "</definitions>");
  }

  @Override
  public List<String> requirements(Map<String, Object> facts) {
    var context = runtime.newContext();
    facts.forEach(context::set);
    var result = runtime.evaluateAll(model, context);
    return Stream.of(result.getDecisionResultByName("requirements").getResult())
        .flatMap(found -> ((List<?>) found).stream())
        .map(String.class::cast)
        .toList();
  }
}
