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
    $on(what: '$destroy', then: () => void): void;
    $watch(expression: string, changed: (value: unknown) => void): void;
    $applyAsync(act?: () => void): void;
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
  bpmnvisu?: Libraries.Visualization;
}
