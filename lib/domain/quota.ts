/** Appels permis par période, tels que le portail les annonce. */
export type Quota = { seconde: number; heure: number; jour: number };
