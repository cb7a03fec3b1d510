export default {
  customScripts: ['../../../assets/webapps/sign-in.js'],
};
