export default {
  customScripts: ['../../../assets/webapps/sign-in-0.1.0.js'],
};
