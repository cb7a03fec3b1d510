// What Cockpit gets of the programme: entries and nothing more. A page is fetched when it is opened, so that a
// fault in one leaves the rest of Cockpit as it was.

/** @typedef {Pick<Api.Me, 'roles' | 'language'>} Reader */

/** @type {Promise<Reader> | null} */
let whoIsHere = null;

function me() {
  whoIsHere =
    whoIsHere ||
    fetch('/api/v1/me', { headers: { Accept: 'application/json' }, credentials: 'same-origin' }).then(
      (answer) => (answer.ok ? answer.json() : { roles: [], language: 'en' }),
      (fault) => {
        whoIsHere = null;
        throw fault;
      }
    );
  return whoIsHere;
}

/**
 * Opens a page in a node of Cockpit; what Cockpit calls at the end puts it away.
 *
 * @param {string} module the file of the page, without its ending
 * @param {Camunda.Place} [more] what the page is told beside what Cockpit says
 */
function opened(module, more = {}) {
  /** @type {(() => void) | null} */
  let put = null;
  return {
    /** @param {HTMLElement} node @param {Camunda.Place} given */
    render(node, given) {
      const page = import('./frame.js').then(
        (frame) => frame.show(node, module, me, { ...given, ...more }),
        (fault) => {
          node.textContent = String(fault.message);
          throw fault;
        }
      );
      put = () => void page.then((away) => away());
    },
    unmount() {
      if (put) {
        put();
      }
    },
  };
}

/** @param {string} path @param {string} module */
function page(path, module) {
  return {
    id: `enrollments-${module}`,
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path },
    ...opened(module),
  };
}

/**
 * Beside the tabs Cockpit has for a process that runs; Cockpit speaks English, and so do their names.
 *
 * @param {string} part
 * @param {string} label
 * @param {number} priority
 */
function tab(part, label, priority) {
  return {
    id: `enrollments-tab-${part}`,
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority,
    properties: { label },
    ...opened('tab', { part }),
  };
}

// Human Tasks of the engine counts the tasks of every group, which nobody here may, those of partners among them: how
// much who has to do is on our page of people.
window.angular
  ?.module('cam.cockpit')
  .config(['$routeProvider', (/** @type {Camunda.Routes} */ routes) => routes.when('/tasks', { redirectTo: '/dashboard' })]);

/** @typedef {(fault: null, may: boolean) => void} Answer */

const menu = {
  id: 'enrollments',
  pluginPoint: 'cockpit.navigation',
  priority: 200,
  /** @param {HTMLElement} node */
  render(node) {
    const link = document.createElement('a');
    link.href = '#/enrollments';
    link.textContent = 'Enrollments';
    node.append(link);
    void me().then((person) => {
      link.textContent = person.language === 'ko' ? '연례 등록' : 'Enrollments';
    });
  },
  properties: {
    // Only managers: Cockpit is also used by policy owners and administrators
    access: [
      '$rootScope',
      (/** @type {Camunda.Scope} */ scope) => (/** @type {Answer} */ answer) =>
        me().then((person) => scope.$applyAsync(() => answer(null, person.roles.includes('manager')))),
    ],
    checkActive: (/** @type {string} */ address) => address.includes('#/enrollments'),
  },
};

export default [
  menu,
  page('/enrollments', 'overview'),
  page('/enrollments/cases', 'cases'),
  page('/enrollments/case', 'case'),
  page('/enrollments/steps', 'steps'),
  page('/enrollments/people', 'people'),
  page('/enrollments/launch', 'launch'),
  page('/enrollments/mend', 'mend'),
  tab('timeline', 'Case: timeline', -10),
  tab('passport', 'Case: passport', -11),
  tab('evidence', 'Case: evidence', -12),
  tab('decisions', 'Case: decisions', -13),
  tab('mails', 'Case: mails', -14),
  tab('record', 'Case: record', -15),
  tab('diagram', 'Case: diagram', -16),
];
