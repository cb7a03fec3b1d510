export default {
  customScripts: ['../../../assets/webapps/sign-in.js', '../../../assets/webapps/start.js'],
};
