/** Les objets que la trace désigne par « genre/référence », et leur page quand ils en ont une. */
const GENRES: Record<string, { nom: string; page?: string }> = {
  demande: { nom: 'Demande', page: '/demandes/' },
  cotation: { nom: 'Cotation', page: '/cotations/' },
  calcul: { nom: 'Calcul du stock', page: '/supervision/calculs/' },
  rejeu: { nom: 'Rejeu', page: '/rejeux/' },
  traitement: { nom: 'Traitement groupé' },
  territoire: { nom: 'Territoire' },
};
const ENSEMBLES: Record<string, string> = {
  connexion: 'Connexion',
  deconnexion: 'Déconnexion',
  demandes: 'Plusieurs demandes',
  liste: 'Liste de demandes',
  envois: 'Plusieurs envois',
  anomalies: 'Plusieurs anomalies',
  audit: 'Trace d’audit',
};

export type ObjetAudit = {
  nom: string;
  /** L'identifiant tel que la trace le garde ; absent quand le nom dit tout. */
  reference: string | null;
  href: string | null;
};

/** Ce qu'une ligne d'audit touche, en mots ; un chemin d'API se lit tel quel, il est la seule chose que la trace en sait. */
export function objetLibelle(objet: string): ObjetAudit {
  const ensemble = Object.hasOwn(ENSEMBLES, objet) ? ENSEMBLES[objet] : undefined;
  if (ensemble !== undefined) return { nom: ensemble, reference: null, href: null };
  const [debut = '', reference = ''] = objet.split(/[/ ]/);
  const genre = Object.hasOwn(GENRES, debut) ? GENRES[debut] : undefined;
  if (genre === undefined) return { nom: 'Route du service', reference: objet, href: null };
  return { nom: genre.nom, reference, href: genre.page ? genre.page + reference : null };
}
