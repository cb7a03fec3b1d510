/** What Camunda's webapps hand our scripts, as far as they use it. */
declare namespace Camunda {
  interface Fault extends Error {
    message: string;
  }
  type Done = (refusal?: Fault | null, result?: unknown) => void;

  /** A form of Tasklist, by the forms SDK. */
  interface Form {
    taskId: string;
    /** The form element, in an array of one. */
    formElement: ArrayLike<HTMLElement>;
    variableManager: { variables: Record<string, { name: string; type: string; value: string }> };
    submit(done: Done): void;
  }
  /** The scope a form lives in. */
  interface Scope {
    /** The name at the top right. */
    userFullName?: string;
    $on(what: '$destroy', then: () => void): void;
    $watch(expression: string, changed: (value: unknown) => void): void;
    $applyAsync(act?: () => void): void;
  }
  /** The outermost scope of a webapp. */
  interface Root extends Scope {
    /** Who is signed in, as the webapp knows it. */
    authentication?: unknown;
    $on(what: string, then: () => void): void;
    $broadcast(event: string, ...given: unknown[]): { defaultPrevented: boolean };
  }
  /** What the list of tasks knows of one. */
  interface ListedTask {
    id: string;
    name: string;
    assignee: string | null;
    due: string | null;
    /** Its case, the partner and the requirement, as its model describes it. */
    description: string | null;
    _embedded?: { variable?: { name: string; value: string }[] } | null;
  }
  /** The address of a webapp, as its router has it. */
  interface Location {
    search(key: string, value: string): void;
  }
  interface Translating {
    translations(language: string, labels: Record<string, string>): void;
    forceAsyncReload(forced: boolean): void;
  }
  interface Routes {
    when(path: string, route: { redirectTo: string }): void;
  }
  interface Provide {
    decorator(part: string, block: Block): void;
  }
  interface Q {
    resolve<T>(value: T): PromiseLike<T>;
  }
  /** The names of what is wanted, and the function that is given it. */
  type Block = readonly (string | ((...given: never[]) => unknown))[];
  interface Module {
    config(block: Block): Module;
    run(block: Block): Module;
  }
  /** What the webapps are made of. */
  interface Angular {
    module(called: string): Module;
    element(node: Node): {
      scope(): { task?: ListedTask } | undefined;
      injector(): { get(service: '$location'): Location };
    };
  }
  /** What Cockpit says of the place a plug-in is shown in. */
  interface Place {
    processInstanceId?: string;
    /** Of a tab of ours: which part of the case it shows. */
    part?: string;
  }
}

/** Libraries that are fetched when they are first needed. */
declare namespace Libraries {
  interface Chart {
    setOption(option: object): void;
    on(what: 'click', then: (clicked: Clicked) => void): void;
    resize(): void;
    dispose(): void;
  }
  /** The part of a plot that was clicked. */
  interface Clicked {
    dataIndex: number;
    seriesIndex: number;
    value: unknown;
  }
  interface Echarts {
    init(place: HTMLElement, theme: null, how: { renderer: 'svg' }): Chart;
  }
  interface ElementsRegistry {
    getElementsByIds(id: string): unknown[];
    updateStyle(id: string, look: object): void;
    addOverlays(id: string, overlay: object): void;
  }
  interface ShownDiagram {
    load(xml: string, options: object): void;
    navigation: { fit(options: object): void };
    bpmnElementsRegistry: ElementsRegistry;
  }
  interface Visualization {
    BpmnVisualization: new (options: object) => ShownDiagram;
    FitType: { Center: string };
  }
}

interface Window {
  angular?: Camunda.Angular;
  Date: DateConstructor;
  bpmnvisu?: Libraries.Visualization;
}
