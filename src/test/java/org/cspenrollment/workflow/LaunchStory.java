package org.cspenrollment.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.launch.Launch;
import org.cspenrollment.launch.Launches;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the story of launches: who is there, what is asked, and what the workers do. */
@TestComponent
class LaunchStory {

  private static final int NEVER_SO_MANY = 10_000;

  private final Launches launches;
  private final ManagementService management;
  private final JdbcClient database;
  private final OpeningEnrollments opening;
  private final TransactionTemplate transactions;

  LaunchStory(
      Launches launches,
      ManagementService management,
      JdbcClient database,
      OpeningEnrollments opening,
      PlatformTransactionManager transactions) {
    this.launches = launches;
    this.opening = opening;
    this.transactions = new TransactionTemplate(transactions);
    this.management = management;
    this.database = database;
  }

  /** The tenants of other tests are none of this one's. */
  void everybodyElseHasLeft() {
    database.sql("update tenant set status = 'LEFT'").update();
  }

  /** This many tenants whose basis dates begin with this day and are spread over three weeks. */
  void tenants(int count, LocalDate enrolledOn) {
    database
        .sql(
            """
            with made as (
              insert into organisation (organisation_id, name)
              select 'ORG-' || m || i, 'Hanul ' || i from generate_series(1, ?) i,
                (select count(*) || 'x' as m from tenant) n
              returning organisation_id)
            insert into tenant (tenant_id, organisation_id, name, country, time_zone, language, currency,
              enrolled_on, contact_email, plan_type, plan_contract_id, plan_start, plan_end, direct_agreement)
            select 'JP-' || (m + row_number() over ()), organisation_id, 'Hanul Cloud', 'KR', 'Asia/Seoul', 'ko', 'KRW',
              ?::date + (row_number() over () % 21)::int, 'contact@hanul.example', 'ASFP', 'C-2018-0001',
              '2018-09-20', '2019-09-19', true
            from made, (select coalesce(max(substr(tenant_id, 4)::bigint), 1000000) as m from tenant
                where tenant_id like 'JP-%') n
            """)
        .params(count, enrolledOn)
        .update();
  }

  Launch requested(LocalDate asOf) {
    return SignedIn.as(CaseStory.MANAGER, () -> launches.request(Optional.of(asOf), false));
  }

  /** A whole launch by one worker after the other. */
  Launch launched(LocalDate asOf) {
    var launch = requested(asOf);
    work();
    return of(launch);
  }

  Launch dryRun(LocalDate asOf) {
    var launch = SignedIn.as(CaseStory.MANAGER, () -> launches.request(Optional.of(asOf), true));
    work();
    return of(launch);
  }

  Launch of(Launch launch) {
    return launches.find(launch.id());
  }

  Launch of(UUID id) {
    return launches.find(id);
  }

  /** Jobs of launches are done until none is left. */
  void work() {
    for (int done = 0; done < NEVER_SO_MANY; done++) {
      var next = jobs();
      if (next.isEmpty()) {
        return;
      }
      management.executeJob(next.get(0).getId());
    }
    throw new AssertionError("The launch never ends");
  }

  /** The next job of a launch is done. */
  void step() {
    management.executeJob(jobs().get(0).getId());
  }

  /**
   * Two workers at the same moment, who never have the same job, as with the job executor's locks.
   *
   * @return how many jobs each has done
   */
  List<Integer> twoWorkers() {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    Callable<Integer> worker =
        () -> {
          int done = 0;
          for (var jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            for (var job : jobs) {
              if (taken.add(job.getId())) {
                if (isDone(job)) {
                  done++;
                } else {
                  taken.remove(job.getId());
                }
              }
            }
          }
          return done;
        };
    return atOnce(worker, worker);
  }

  /** Does a job; false if somebody else has done it or was faster. */
  boolean isDone(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (OptimisticLockingException faster) {
      return false;
    } catch (ProcessEngineException e) {
      if (e.getMessage().contains("No job found")) {
        return false;
      }
      throw e;
    }
  }

  /** What an operator would see as incidents: jobs nobody tries any more. */
  void forgetJobs() {
    jobs().forEach(job -> management.setJobRetries(job.getId(), 0));
  }

  /** Does something and dies at the moment it would be kept. */
  void dyingBeforeTheCommit(Runnable act) {
    transactions.executeWithoutResult(
        transaction -> {
          act.run();
          transaction.setRollbackOnly();
        });
  }

  void openByHand(String tenantId) {
    SignedIn.as(CaseStory.MANAGER, () -> opening.open(new TenantId(tenantId), Optional.empty()));
  }

  /** Why a case was passed over or failed. */
  String note(Launch launch, String tenantId) {
    return database
        .sql("select note from launch_case where launch_id = ? and tenant_id = ?")
        .params(launch.id(), tenantId)
        .query(String.class)
        .single();
  }

  List<Job> jobs() {
    return management
        .createJobQuery()
        .processDefinitionKey(EnrollmentLaunch.KEY)
        .messages()
        .withRetriesLeft()
        .listPage(0, 10);
  }

  /** The same thing by two at the same moment. */
  static <T> List<T> atOnce(Callable<T> first, Callable<T> second) {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var running = new ArrayList<Future<T>>();
      for (var act : List.of(first, second)) {
        running.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return act.call();
                }));
      }
      return List.of(running.get(0).get(), running.get(1).get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Opened cases of tenants that have not left. */
  int openCases() {
    return count(
        "select count(*) from enrollment join tenant using (tenant_id) where status <> 'LEFT' and opened_at is not null");
  }

  /**
   * Opened cases of tenants that have not left without exactly one running process and exactly one
   * process in the history.
   */
  int casesWithoutExactlyOneProcess() {
    return count(
        """
        select count(*) from enrollment e join tenant t using (tenant_id)
        where t.status <> 'LEFT' and opened_at is not null and (
          1 <> (select count(*) from act_ru_execution x where x.business_key_ = e.case_number
                and x.parent_id_ is null and x.super_exec_ is null)
          or 1 <> (select count(*) from act_hi_procinst h where h.business_key_ = e.case_number
                and h.proc_def_key_ = 'annual-enrollment'))
        """);
  }

  /** Processes of cases that no row knows of. */
  int processesWithoutACase() {
    return count(
        """
        select count(*) from act_hi_procinst h where h.proc_def_key_ = 'annual-enrollment'
          and not exists (select from enrollment e where e.case_number = h.business_key_ and e.opened_at is not null)
        """);
  }

  int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }
}
