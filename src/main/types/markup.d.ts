/** What markup is made of, by webapps/html.js. */
declare namespace Markup {
  /** What may stand in an element: text, a node, nothing, or a list of these. */
  type Child = Node | string | number | boolean | null | undefined | readonly Child[];
  /** What may stand in a place of the markup: a child, or a function that listens to an event. */
  type Value = Child | ((event: Event) => unknown);
}
