/** Pourquoi une requête n'aboutit pas. Une étiquette nouvelle sans ligne dans la table ci-dessous ne compile pas. */
export type Echec =
  | 'requete-invalide'
  | 'non-connecte'
  | 'interdit'
  | 'introuvable'
  | 'conflit'
  | 'trop-gros'
  | 'donnees-invalides'
  | 'trop-de-requetes'
  | 'indisponible'
  | 'imprevu';

/** Une faute placée : `champ` suit le chemin dans les données (`criteres.0.code`), vide pour l'ensemble. */
export type ErreurDeChamp = { champ: string; message: string };

export type Probleme = {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** La référence à citer : l'identifiant de la requête. */
  instance: string;
  erreurs?: ErreurDeChamp[];
};

/** La seule table d'une cause d'échec vers un statut HTTP et ses mots. */
export const PROBLEMES: Record<Echec, { status: number; title: string; detail: string }> = {
  'requete-invalide': { status: 400, title: 'Requête invalide', detail: 'La requête est mal formée.' },
  'non-connecte': { status: 401, title: 'Connexion requise', detail: 'Votre session est terminée : reconnectez-vous.' },
  interdit: { status: 403, title: 'Accès refusé', detail: 'Vous n’avez pas le droit nécessaire à cette action.' },
  introuvable: { status: 404, title: 'Introuvable', detail: 'Cet élément n’existe pas, ou n’est pas dans votre territoire.' },
  conflit: {
    status: 409,
    title: 'Conflit',
    detail: 'Les données ont changé depuis que vous les avez lues : relisez-les avant d’agir.',
  },
  'trop-gros': { status: 413, title: 'Envoi trop volumineux', detail: 'Les données envoyées dépassent 256 ko.' },
  'donnees-invalides': { status: 422, title: 'Données à corriger', detail: 'Corrigez les champs signalés.' },
  'trop-de-requetes': { status: 429, title: 'Trop de requêtes', detail: 'Patientez avant de recommencer.' },
  indisponible: {
    status: 503,
    title: 'Service indisponible',
    detail: 'Le service est momentanément indisponible : réessayez dans un instant.',
  },
  imprevu: {
    status: 500,
    title: 'Erreur inattendue',
    detail: 'Une erreur inattendue s’est produite ; elle est enregistrée sous la référence indiquée.',
  },
};

export type Refus = {
  tag: Echec;
  detail?: string;
  erreurs?: ErreurDeChamp[];
  /** Secondes à attendre avant de recommencer (`Retry-After`). */
  patienter?: number;
};

/** Réponse RFC 9457 d'un refus. */
export function probleme(refus: Refus, requete: string): Response {
  const { status, title, detail } = PROBLEMES[refus.tag];
  const corps: Probleme = {
    type: `/problemes/${refus.tag}`,
    title,
    status,
    detail: refus.detail ?? detail,
    instance: requete,
    ...(refus.erreurs?.length ? { erreurs: refus.erreurs } : {}),
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store' });
  headers.set('X-Request-Id', requete);
  if (refus.patienter) headers.set('Retry-After', String(Math.ceil(refus.patienter)));
  return new Response(JSON.stringify(corps), { status, headers });
}
