// The time of the application, whose clock a demo may have moved: within the webapps of the engine it takes the place of
// the browser's, so that "in three days" and "overdue" mean there what they mean for the rules.

const MINUTE = 60_000;
const Real = Date;

/** How far the application's clock is from the browser's, in milliseconds. */
let ahead = 0;

/** @type {DateConstructor} */
const Shown = new Proxy(Real, {
  construct: (real, given, asked) =>
    Reflect.construct(real, given.length === 0 ? [now()] : given, asked === Shown ? real : asked),
  apply: () => new Real(now()).toString(),
  get: (real, key) => (key === 'now' ? now : Reflect.get(real, key)),
});

/** What the application's clock shows now, in milliseconds as Date counts them. */
function now() {
  return Real.now() + ahead;
}

/** What the browser's own clock shows, as long as sessions last by it. */
export function realNow() {
  return Real.now();
}

/**
 * From here on Date tells the application's time. Where both clocks show the same, give or take a minute, Date stays as
 * it is.
 *
 * @param {Api.Moment} moment what the application's clock shows
 */
export function follow(moment) {
  const distance = Real.parse(moment) - Real.now();
  ahead = Math.abs(distance) < MINUTE ? 0 : distance;
  window.Date = ahead === 0 ? Real : Shown;
}
