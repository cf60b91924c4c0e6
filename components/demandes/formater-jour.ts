import type { Jour } from '@/lib/domain/instant.ts';

/** « 2026-11-02 » → « 02/11/2026 ». */
export const formaterJour = (jour: Jour): string => jour.split('-').reverse().join('/');
