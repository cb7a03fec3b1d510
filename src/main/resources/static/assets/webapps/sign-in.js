/*
 * People sign in at one place. Where this app would show a sign-in form of its own, after somebody
 * signed out, it goes there. While a session ends it shows none: see session/webapp.js.
 */
const toTheOneSignIn = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.assign('/login');
  }
};

new MutationObserver(toTheOneSignIn).observe(document.documentElement, {
  childList: true,
  subtree: true,
});
toTheOneSignIn();

export default [];
