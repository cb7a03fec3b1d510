// The way of a case to indirect reseller, as the office sees it beside its tasks.

import { definitions, element, section } from '../webapps/page.js';

/** What the partner reported that each task is about. */
const ABOUT = {
  'reseller-confirm-restriction': 'RESTRICTION',
  'reseller-confirm-enrollment': 'ENROLLMENT',
  'reseller-confirm-agreement': 'AGREEMENT',
  'reseller-confirm-provider': 'PROVIDER',
};

/** The step, what was reported of it, and how far everything else is. */
export function way(words, task, shown) {
  const about = shown.steps.find((step) => step.step === ABOUT[task]);
  return [
    about ? step(words, about, shown.provider) : [],
    task === 'reseller-follow-customers' ? customers(words, shown) : [],
    section(
      words.t('waySteps'),
      element(
        'ol',
        { class: 'list-unstyled' },
        shown.steps.map((one) =>
          element('li', {}, words.named('step', one.step), ' ', element('span', { class: 'review-small' }, words.named('way', one.state)))
        )
      )
    ),
  ].flat();
}

function step(words, about, provider) {
  return [
    section(words.named('step', about.step), element('p', { class: 'review-asks' }, words.of(about.sentence))),
    definitions([
      [words.t('partnerStatesDay'), about.reportedOn],
      [words.t('provider'), about.step === 'PROVIDER' && provider ? provider.name : null],
      [words.t('source'), about.source],
    ]),
    element('ul', { class: 'review-small' }, about.notes.map((note) => element('li', {}, note))),
  ].flat();
}

function customers(words, shown) {
  const { progress } = shown;
  const open = shown.customers.items.filter((one) => one.state !== 'MOVED' && one.state !== 'CLOSED');
  return [
    section(
      words.t('customers'),
      definitions([
        [words.t('customersAll'), progress.customers],
        [words.t('customersMoved'), progress.moved],
        [words.t('customersClosed'), progress.closed],
        [words.t('customersOpen'), progress.open],
        [words.t('provider'), shown.provider ? shown.provider.name : null],
      ])
    ),
    element(
      'ul',
      {},
      open.map((one) =>
        element('li', {}, one.name, element('span', { class: 'review-small' }, ` ${one.verified} / ${one.subscriptions}`))
      )
    ),
  ].flat();
}
