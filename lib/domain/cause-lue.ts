/** Ce que le catalogue dit d'une cause : ce qu'elle est, d'où elle vient, qui doit faire quoi. */
export type CauseLue = {
  code: string;
  titre: string;
  explication: string;
  probable: string;
  action: string;
  acteur: string;
  rejouable: boolean;
};
