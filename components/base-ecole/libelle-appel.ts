const OPERATIONS: Record<string, string> = {
  jeton: 'Obtenir un jeton',
  liste: 'Lister les demandes',
  detail: 'Lire une demande',
  'cotation-post': 'Transmettre une cotation',
  'cotation-get': 'Lire une cotation',
  modele: 'Lire le modèle de cotation',
  sante: 'Vérifier la santé',
};

/** « cotation-get 404 » de la base école devient « Lire une cotation, réponse 404 ». */
export function libelleAppel(quoi: string): string {
  const [operation = '', reponse] = quoi.split(' ');
  const nom = OPERATIONS[operation] ?? operation;
  return reponse === undefined ? nom : `${nom}, réponse ${reponse}`;
}
