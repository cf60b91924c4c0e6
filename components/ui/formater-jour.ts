/** « 2026-11-02 » → « 02/11/2026 ». */
export const formaterJour = (jour: string): string => jour.split('-').reverse().join('/');
