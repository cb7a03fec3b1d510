export default {
  customScripts: ['../../../assets/webapps/sign-in-0.2.0.js', '../../../assets/cockpit-0.2.0/plugin.js'],
};
