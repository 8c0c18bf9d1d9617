/** The product as electron-builder is told of it: the same for every platform, then what is each one’s own. Pure data. */
import { RESOURCES } from './resources.mjs';

/** All fuses, each set: nothing is left to what a runtime happens to come with. */
export const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The file type that belongs to the product. */
export const FILE_TYPE = {
  ext: 'brieflock',
  name: 'Brieflock assessment',
  description: 'Encrypted Brieflock assessment',
  mimeType: 'application/vnd.brieflock',
};

/**
 * @typedef {object} Product
 * @property {string} runtimeFolder The Electron it is built on.
 * @property {string} runtimeVersion
 * @property {string} output Where the folder goes.
 * @property {boolean} isSigned Whether a key to sign with is there.
 * @property {string} version
 * @property {readonly string[]} files Patterns of what goes into the archive.
 */

/**
 * @param {Product} product
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig({ runtimeFolder, runtimeVersion, output, isSigned, version, files }) {
  const unsigned = isSigned ? '' : '-unsigned';
  return {
    appId: 'app.brieflock',
    productName: 'Brieflock',
    copyright: 'All rights reserved',
    directories: { output, buildResources: 'resources/icons' },
    electronDist: runtimeFolder,
    electronVersion: runtimeVersion,
    npmRebuild: false,
    asar: true,
    files: [...files],
    extraResources: RESOURCES,
    electronLanguages: ['en', 'en-US'],
    electronFuses: FUSES,
    fileAssociations: [{ ...FILE_TYPE, role: 'Editor' }],
    publish: null,
    artifactName: `brieflock-${version}-\${os}-\${arch}${unsigned}.\${ext}`,
    linux: { executableName: 'brieflock', category: 'Office', target: ['dir'] },
    win: {
      target: ['nsis', 'msi'],
      icon: 'resources/icons/brieflock.ico',
      requestedExecutionLevel: 'asInvoker',
      forceCodeSigning: isSigned,
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      createDesktopShortcut: false,
      differentialPackage: false,
    },
    msi: { perMachine: true, oneClick: false, createDesktopShortcut: false },
    mac: {
      target: ['dmg'],
      icon: 'resources/icons/brieflock.icns',
      category: 'public.app-category.business',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      ...(isSigned ? {} : { identity: null }),
    },
    dmg: { sign: isSigned, writeUpdateInfo: false },
  };
}
