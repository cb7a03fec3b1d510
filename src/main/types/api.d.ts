/** What our API gives and takes, as far as our pages read it. Days are ISO dates, moments are ISO instants in UTC. */
declare namespace Api {
  type Day = string;
  type Moment = string;
  /** What a requirement is judged by, by the names the decision tables have for it. */
  type Facts = Record<string, string | number | boolean | null>;

  /** What the table says now of a case; for the office alone. */
  interface Recommendation {
    decision: string;
    ruleId: string;
    sentence: Bilingual;
  }
  interface Bilingual {
    en: string;
    ko: string;
  }
  interface List<T> {
    items: T[];
    page: number;
    size: number;
    total: number;
  }
  interface FieldError {
    field: string;
    message: string;
    /** Of a file with lines: which one. */
    line?: number;
    column?: string | null;
  }
  interface Problem {
    type?: string;
    title?: string;
    detail?: string;
    /** Which of the reasons of its type it was. */
    reason?: string;
    errors?: FieldError[];
  }
  interface Me {
    username: string;
    displayName: string;
    roles: string[];
    language: string;
    /** What the clock of the application shows. */
    now: Moment;
  }
  interface Token {
    headerName: string;
    token: string;
  }
  interface Texts {
    language: string;
    texts: Record<string, string>;
  }

  interface Requirement {
    id: string;
    level: string;
    asks: Bilingual;
    source: string;
    round: number;
    handedInAt: Moment | null;
    declaration: Facts;
    verifiedBy: string;
    result: string;
    reasonCode: string | null;
    reasonSentence: Bilingual | null;
    sentence: Bilingual | null;
  }
  interface TaskCase {
    id: string;
    partner: string;
    country: string;
    language: string;
    edition: string;
    basisDate: Day;
    evidenceDue: Day;
    partnerStatus: string;
    recommendation: Recommendation | null;
    outcome: string | null;
    outcomeSentence: Bilingual | null;
    decidedAt: Moment | null;
  }
  interface Step {
    status: string;
    fallsDue: Day;
    takenAt: Moment | null;
  }
  interface Appeal {
    grounds: string;
    lodgedAt: Moment;
  }
  interface ToldFinding {
    fileName: string | null;
    sentence: Bilingual;
    what: string | null;
  }
  interface AskedProof {
    code: string;
    sentence: Bilingual;
    needed: boolean;
    shownBy: 'PARTNER' | 'OFFICE';
  }
  interface AskedFact {
    name: string;
    type: 'TEXT' | 'CHOICE' | 'BOOLEAN' | 'DATE' | 'INTEGER' | 'DECIMAL' | 'CENTS' | 'PERCENT';
    required: boolean;
    choices: string[];
    label: Bilingual;
  }
  interface AskedReason {
    verdict: string;
    code: string;
    sentence: Bilingual;
  }
  /** What a task asks, from the tables its case is pinned to. */
  interface TaskForm {
    proof: AskedProof[];
    facts: AskedFact[];
    reasons: AskedReason[];
    findings: FindingKind[];
  }
  interface EarlierAct {
    task: string;
    requirement: string | null;
    round: number;
    answer: string;
    reasonCode: string | null;
    comment: string | null;
    facts: Facts;
    reasonSentence: Bilingual | null;
    partnerSentence: string | null;
    unseenReason: string | null;
    findings: ToldFinding[];
    recommended: string | null;
    recommendedReason: string | null;
    recommendedSentence: Bilingual | null;
    waivedUntil: Day | null;
    by: string;
    at: Moment;
    takenBackAt: Moment | null;
  }
  interface Document {
    name: string;
    why: string;
  }
  interface InformationRequest {
    documents: Document[];
    askedAt: Moment;
    due: Day;
    answeredAt: Moment | null;
    answer: string | null;
  }
  interface Guidance {
    accepted: Bilingual;
    example: Bilingual | null;
  }
  interface FindingKind {
    code: string;
    ofFile: boolean;
    sentence: Bilingual;
  }
  interface FileFinding {
    evidenceId: string | null;
    finding: string | null;
    what: string | null;
  }
  interface AskedDocuments {
    documents: Document[];
    workingDays: number | null;
  }
  interface Waiver {
    until: Day;
  }
  /** What a person has entered for a task; what is not entered is absent or null. */
  interface Entry {
    verdict?: string | null;
    reasonCode?: string | null;
    comment?: string | null;
    facts?: Facts | null;
    informationRequest?: AskedDocuments | null;
    waiver?: Waiver | null;
    agree?: boolean | null;
    decision?: string | null;
    findings?: FileFinding[] | null;
    partnerSentence?: string | null;
    proof?: string[] | null;
    unseenReason?: string | null;
  }
  interface TaskContext {
    id: string;
    task: string;
    due: Moment | null;
    assignee: string | null;
    refusal: string | null;
    enrollment: TaskCase;
    requirement: Requirement | null;
    requirements: Requirement[];
    reasonCodes: string[];
    findingKinds: FindingKind[];
    guidance: Record<string, Guidance>;
    earlierActs: EarlierAct[];
    informationRequests: InformationRequest[];
    ladder: Step[];
    appeal: Appeal | null;
    draft: Entry;
  }
  interface Recommendation {
    result: string;
    reasonCode: string;
    ruleId: string;
    table: string;
    tableVersion: number;
    sentence: Bilingual;
    source: string;
    notes: string[];
  }
  interface EvidenceFile {
    id: string;
    requirement: string;
    fileName: string;
    size: number;
    sha256: string;
    receivedAt: Moment;
    version: number;
    scan: string;
    note: string | null;
    superseded: boolean;
    withdrawnAt: Moment | null;
    erasedAt: Moment | null;
    carriedFrom: string | null;
    sinceLastYear: string;
    alsoFrom: string[];
  }
  interface TextBlock {
    title: string | null;
    text: string | null;
    rows: string[][] | null;
  }
  type FilePages =
    | { kind: 'PICTURES'; pages: number; truncated: boolean }
    | { kind: 'TEXT'; blocks: TextBlock[]; truncated: boolean; notes: string[] }
    | { kind: 'NONE'; truncated: boolean };

  interface TransitionStep {
    step: string;
    who: string;
    state: string;
    sentence: Bilingual;
    due: Day | null;
    reportedOn: Day | null;
    source: string;
    notes: string[];
  }
  interface Customer {
    name: string;
    state: string;
    subscriptions: number;
    verified: number;
  }
  interface Transfer {
    number: number;
    customerId: string;
    state: string;
    saidAcceptedOn: Day | null;
  }
  interface Transition {
    id: string;
    steps: TransitionStep[];
    provider: { name: string } | null;
    progress: { customers: number; moved: number; closed: number; open: number };
    customers: List<Customer>;
  }
}
