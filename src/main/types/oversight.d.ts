/** What our API gives managers: cases, years, people, launches. */
declare namespace Oversight {
  type Day = Api.Day;
  type Moment = Api.Moment;

  interface NextAction {
    who: string;
    what: string;
    due: Day | null;
    dueKind: 'BY' | 'NOT_BEFORE' | null;
  }
  interface CaseRow {
    id: string;
    partner: string;
    country: string;
    edition: string;
    basisDate: Day;
    evidenceDue: Day;
    decisionDue: Day;
    state: string;
    recommendation: Api.Recommendation | null;
    outcome: string | null;
    decidedAt: Moment | null;
    nextAction: NextAction | null;
    results: Record<string, string>;
  }
  interface CaseRequirement {
    id: string;
    level: string;
    verifiedBy: string;
    result: string;
    reasonCode: string | null;
    ruleId: string | null;
    table: string | null;
    tableVersion: number;
    asks: Api.Bilingual;
    sentence: Api.Bilingual | null;
    source: string;
    waivedUntil: Day | null;
    declaration: Api.Facts;
  }
  interface CaseView {
    id: string;
    partner: string;
    edition: string;
    basisDate: Day;
    basisExplanation: Api.Bilingual;
    evidenceDue: Day;
    decisionDue: Day;
    state: string;
    recommendation: Api.Recommendation | null;
    outcome: string | null;
    outcomeSentence: Api.Bilingual | null;
    decidedAt: Moment | null;
    nextAction: NextAction;
    requirements: CaseRequirement[];
    passport: { table: string; version: number; sha256: string }[];
  }
  interface PassedStep {
    id: string;
    name: string | null;
    type: string;
    startedAt: Moment;
    endedAt: Moment | null;
    cancelled: boolean;
    side: string | null;
    person: string | null;
    taskId: string | null;
    due: Moment | null;
  }
  interface PassedProcess {
    process: string;
    definitionId: string;
    requirement: string | null;
    endedAt: Moment | null;
    steps: PassedStep[];
  }
  interface CasePath {
    processes: PassedProcess[];
  }
  /** A case with the way it took through its processes. */
  interface WholeCase extends CaseView {
    path: CasePath;
  }
  interface SecondPerson {
    answer: string;
    comment: string | null;
    by: string;
    at: Moment;
  }
  interface CaseDecision {
    task: string;
    requirement: string | null;
    answer: string;
    reasonCode: string | null;
    comment: string | null;
    facts: Api.Facts;
    partnerSentence: string | null;
    unseenReason: string | null;
    findings: { fileName: string | null; finding: string; what: string | null }[];
    recommended: string | null;
    recommendedReason: string | null;
    recommendedRule: string | null;
    waivedUntil: Day | null;
    by: string;
    at: Moment;
    second: SecondPerson | null;
  }
  interface CaseDecisions {
    decisions: CaseDecision[];
    /** What the decision tables read, by requirement. */
    read: Record<string, Api.Facts>;
  }
  interface CaseMail {
    id: number;
    recipient: string;
    language: string;
    state: string;
    tries: number;
    queuedAt: Moment;
    sentAt: Moment | null;
    nextTry: Moment | null;
    answer: string | null;
    subject: string;
    text: string;
  }
  interface FailedMail {
    id: number;
    caseId: string;
    recipient: string;
    kind: string;
    failedAt: Moment;
    tries: number;
    refused: boolean;
    answer: string | null;
  }
  interface MailRetries {
    preview: string | null;
    retried: number;
    items: { mailId: number; caseId: string; recipient: string; result: string }[];
  }
  interface Correction {
    effect: string;
    before: { basisDate: string };
    after: { id: string; basisDate: string };
    refused: FilesLeft[];
    preview: string | null;
  }
  /** Files of a requirement that would not be asked any more. */
  interface FilesLeft {
    requirement: string;
    files: number;
  }
  interface AuditLine {
    entryNo: number;
    at: Moment;
    actor: string;
    action: string;
    subject: string;
    details: Record<string, unknown>;
    hash: string;
  }
  interface OfficeTask {
    id: string;
  }
  interface FailedStep {
    id: string;
    kind: string;
    caseId: string | null;
    step: string;
    stepName: string | null;
    mailId: number | null;
    since: Moment;
    error: string | null;
  }
  interface Restarted {
    mended: boolean;
    error: string | null;
    left: number;
  }

  interface StageCount {
    stage: string;
    cases: number;
  }
  interface DueOnDay {
    day: Day;
    evidence: number;
    decision: number;
  }
  interface Late {
    id: string;
    partner: string;
    who: string;
    person: string | null;
    what: string;
    due: Day;
    daysLate: number;
  }
  interface Load {
    username: string | null;
    open: number;
    overdue: number;
    done: number;
    medianSeconds: number | null;
  }
  type RequirementKind = 'waiting' | 'underReview' | 'met' | 'notMet' | 'waived';
  interface RequirementCount extends Record<RequirementKind, number> {
    requirement: string;
    /** Of those that are met, how many were found so by somebody who opened no file. */
    metUnseen: number;
    medianSeconds: number | null;
  }
  type Ending = 'renewed' | 'notRenewed' | 'moved' | 'left';
  interface PortfolioYear extends Record<Ending | 'firstTime', number> {
    year: number;
    cases: number;
  }
  interface AtRisk {
    id: string;
    partner: string;
    basisDate: Day;
    signal: string;
    requirement: string | null;
    day: Api.Day | null;
    why: Api.Bilingual;
  }
  interface Summary {
    year: number;
    years: number[];
    asOf: Moment;
    total: number;
    stages: StageCount[];
    outcomes: Record<string, number>;
    recommendations: Record<string, number>;
    deadlines: DueOnDay[];
    overdue: { total: number; items: Late[] };
    reviewers: Load[];
    requirements: RequirementCount[];
    portfolio: PortfolioYear[];
    atRisk: AtRisk[];
  }
  interface StepDuration {
    id: string;
    name: string | null;
    type: string;
    times: number;
    now: number;
    medianSeconds: number | null;
    longestSeconds: number | null;
  }
  interface StepDurations {
    version: number;
    definitionId: string;
    instances: number;
    byOtherVersions: number;
    steps: StepDuration[];
  }

  interface Person {
    username: string;
    displayName: string;
    roles: string[];
    open: number;
    overdue: number;
    groupOpen: number;
    groupOverdue: number;
    enabled: boolean;
    away: { until: Day; substitute: string } | null;
  }
  interface Office {
    people: Person[];
  }
  interface SubstitutedTask {
    caseId: string;
    task: string;
    requirement: string | null;
    why: string | null;
  }
  interface Substitution {
    moves: SubstitutedTask[];
    kept: SubstitutedTask[];
    notes: { code: string; sentence: string }[];
  }
  interface Span {
    from: Day;
    to: Day;
  }
  interface LeftDay {
    which: string;
    why: string;
  }
  interface CycleMove {
    moved: number;
    refused: number;
    preview: string;
    cases: { id: string; partner: string; evidenceDue: Span | null; decisionDue: Span | null; left: LeftDay[] }[];
    notMoved: { id: string; why: string; left: LeftDay[] }[];
  }

  interface ImportColumns {
    name: string;
    columns: { name: string; need: string; needed: Api.Bilingual; meaning: Api.Bilingual; format: Api.Bilingual; example: string }[];
  }
  interface ImportReport {
    created: number;
    updated: number;
    unchanged: number;
  }
  interface Due {
    tenantId: string;
    basisDate: Day;
  }
  interface WaitingWindow {
    tenantId: string;
    partner: string;
    basisDate: Day;
    reason: string;
    why: string;
    since: Day;
    last: Day;
  }
  interface Launch {
    id: string;
    asOf: Day;
    dryRun: boolean;
    state: string;
    due: number;
    opened: number;
    already: number;
    failed: number;
    passedOver: number;
    startedAt: Moment;
    startedBy: string;
    failures: (Due & { problem: string })[] | null;
    passedOverCases: (Due & { reason: string; why: string })[] | null;
    wouldOpen: Due[] | null;
    nextDays: { day: Day; due: number }[] | null;
  }
  interface MigrationReport {
    processes: { process: string; from: number; to: number; instances: number; migrated: number; restarted: number }[];
    ended: number;
    resumed: number;
    failures: { caseNumber: string; process: string; why: string }[];
  }
}
