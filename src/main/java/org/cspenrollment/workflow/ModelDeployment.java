package org.cspenrollment.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.cspenrollment.policy.table.TableTexts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, before anybody can ask for them. Names are
 * relative to {@code processes/}, so that a folder and a jar give the same deployment; what is
 * there already is not deployed again.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  private static final String FOLDER = "processes/";

  private final RepositoryService repository;
  private final TableTexts tables;

  ModelDeployment(RepositoryService repository, TableTexts tables) {
    this.repository = repository;
    this.tables = tables;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var table : tables.all()) {
      repository
          .createDeployment()
          .name("table " + table.table() + " " + table.version())
          .addString(table.table() + ".dmn", table.tagged())
          .enableDuplicateFiltering(true)
          .deploy();
    }
    try {
      deployProcesses();
    } catch (IOException e) {
      throw new UncheckedIOException("The process models cannot be read", e);
    }
  }

  private void deployProcesses() throws IOException {
    var deployment =
        repository.createDeployment().name("processes").enableDuplicateFiltering(false);
    var resources = new PathMatchingResourcePatternResolver();
    for (var pattern : new String[] {"*.bpmn", "forms/*.html"}) {
      for (Resource model : resources.getResources("classpath*:" + FOLDER + pattern)) {
        try (InputStream content = model.getInputStream()) {
          deployment.addInputStream(name(model), content);
        }
      }
    }
    deployment.deploy();
  }

  private static String name(Resource model) throws IOException {
    var address = model.getURL().toString();
    return address.substring(address.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
  }
}
