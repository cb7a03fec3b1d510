// After a sign-in in another tab, the forms of this page need the token of the new session.

/** @returns {Promise<boolean>} whether there is one for the person of this page */
export async function refreshTokens() {
  try {
    const answer = await fetch('/api/v1/csrf', { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      return false;
    }
    /** @type {Api.Token} */
    const { token } = await answer.json();
    document.querySelectorAll('input[name=_csrf]').forEach((field) => {
      if (field instanceof HTMLInputElement) {
        field.value = token;
      }
    });
    return true;
  } catch (fault) {
    console.warn(fault);
    return false;
  }
}
