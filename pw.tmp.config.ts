import base from './playwright.config.ts';
export default { ...base, globalSetup: undefined, timeout: 170000, use: { ...base.use, baseURL: 'http://127.0.0.1:38417' } };
