export default {
  customScripts: ['../../../assets/webapps/sign-in.js', '../../../assets/cockpit/plugin.js'],
};
