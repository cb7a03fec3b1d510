// What our pages say of sessions, in the language of the reader.

/** @typedef {(word: string, ...values: (string | number)[]) => string} Say */

/** The words a page of ours brings in a template. @returns {Say} */
export function wordsOfPage() {
  const template = document.getElementById('session-words');
  const said = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
  return filled((word) => said.find((one) => one instanceof HTMLElement && one.dataset['word'] === word)?.textContent);
}

/** The words of an answer of the server. @param {Api.Texts} texts @returns {Say} */
export function wordsOf({ texts }) {
  return filled((word) => texts[`session.${word}`]);
}

/** @param {(word: string) => string | null | undefined} find @returns {Say} */
function filled(find) {
  return (word, ...values) => (find(word) ?? word).replace(/\{(\d)\}/g, (_place, n) => String(values[Number(n)]));
}
