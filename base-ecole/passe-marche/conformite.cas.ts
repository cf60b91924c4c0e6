/** Ce qu'une réponse doit montrer ; `champs` : les clés de `errors` selon le code. */
export type Attendu = { statut: number; corps?: unknown; cles?: readonly string[]; champs?: readonly string[] };

/** Un cas de la table de conformité (contrat Passe Marché §12), rejoué dans les deux profils. */
export type Cas<D> = {
  titre: string;
  depart: D;
  code: Attendu;
  /** Absent : même résultat selon les guides. */
  guides?: Attendu;
};

const CREE: Attendu = { statut: 201, cles: ['identifier', 'configuration_url'] };
const refuse = (...champs: string[]): Attendu => ({ statut: 422, champs });

/** Attributs qui changent par rapport à un marché juste. */
export const CAS_MARCHE: Cas<Record<string, unknown>>[] = [
  { titre: 'un marché juste', depart: {}, code: CREE },
  { titre: 'sans nom', depart: { name: undefined }, code: refuse('name') },
  { titre: 'un nom de blancs', depart: { name: '  ' }, code: refuse('name') },
  { titre: 'un nom de 256 caractères', depart: { name: 'n'.repeat(256) }, code: CREE, guides: refuse('name') },
  { titre: 'sans échéance', depart: { deadline: undefined }, code: refuse('deadline') },
  { titre: 'une échéance illisible', depart: { deadline: 'demain' }, code: refuse('deadline') },
  { titre: 'une échéance passée', depart: { deadline: '2020-01-01T00:00:00Z' }, code: CREE, guides: refuse('deadline') },
  { titre: 'une échéance sans décalage', depart: { deadline: '2099-06-01T12:00' }, code: CREE },
  { titre: 'sans SIRET', depart: { siret: undefined }, code: refuse('siret') },
  { titre: 'un SIRET de treize chiffres', depart: { siret: '1300252650001' }, code: refuse('siret') },
  { titre: 'un SIRET hors Luhn', depart: { siret: '13002526500014' }, code: refuse('siret') },
  { titre: 'le SIRET des exemples des guides', depart: { siret: '12345678901234' }, code: refuse('siret') },
  { titre: 'un SIRET de La Poste hors Luhn', depart: { siret: '35600000012345' }, code: CREE },
  { titre: 'un SIRET entouré d’espaces', depart: { siret: ' 13002526500013 ' }, code: { statut: 500 } },
  { titre: 'sans type', depart: { market_type_codes: undefined }, code: refuse('market_type_codes') },
  { titre: 'une liste de types vide', depart: { market_type_codes: [] }, code: refuse('market_type_codes') },
  { titre: 'un type en texte', depart: { market_type_codes: 'works' }, code: refuse('market_type_codes') },
  { titre: 'un type inconnu', depart: { market_type_codes: ['works', 'autre'] }, code: refuse('market_type_codes') },
  { titre: 'plusieurs types', depart: { market_type_codes: ['works', 'services', 'supplies'] }, code: CREE },
  { titre: 'la défense avec un autre type', depart: { market_type_codes: ['works', 'defense'] }, code: CREE },
  { titre: 'la défense seule', depart: { market_type_codes: ['defense'] }, code: refuse('market_type_codes') },
  { titre: 'des lots', depart: { lots: [{ name: 'A', cpv_code: '45000000-7' }, { name: 'B' }] }, code: CREE },
  { titre: 'un lot sans nom', depart: { lots: [{ name: '' }] }, code: refuse('lots.name') },
  { titre: 'un CPV sans clé', depart: { lots: [{ name: 'A', cpv_code: '45000000' }] }, code: refuse('lots.cpv_code') },
  { titre: 'un CPV à la clé fausse', depart: { lots: [{ name: 'A', cpv_code: '45000000-0' }] }, code: CREE },
  { titre: 'des lots mal formés', depart: { lots: 'deux' }, code: CREE },
  { titre: 'autant de lots que la limite', depart: { lots: [{ name: 'A' }], lot_limit: 1 }, code: CREE },
  { titre: 'moins de lots que la limite', depart: { lots: [{ name: 'A' }], lot_limit: 2 }, code: refuse('lot_limit') },
  { titre: 'une limite négative', depart: { lots: [{ name: 'A' }], lot_limit: -1 }, code: CREE },
  { titre: 'une limite en texte', depart: { lots: [{ name: 'A' }], lot_limit: 'deux' }, code: CREE },
  { titre: 'un identifiant d’agent de 255 caractères', depart: { provider_user_id: 'u'.repeat(255) }, code: CREE },
  {
    titre: 'un identifiant d’agent de 256 caractères',
    depart: { provider_user_id: 'u'.repeat(256) },
    code: refuse('provider_user_id'),
  },
  { titre: 'un champ inconnu', depart: { couleur: 'bleu' }, code: CREE },
  {
    titre: 'tout est faux',
    depart: { name: '', deadline: '', siret: '', market_type_codes: [], lot_limit: 1, provider_user_id: 'u'.repeat(256) },
    code: refuse('name', 'deadline', 'siret', 'market_type_codes', 'lot_limit', 'provider_user_id'),
  },
];

const OUVERTE: Attendu = { statut: 201, cles: ['identifier', 'application_url'] };

/** Corps d'ouverture d'une candidature, sur un marché acquitté ou seulement créé. */
export const CAS_CANDIDATURE: Cas<{ marche: 'ouvert' | 'cree' | 'inconnu' | 'etranger'; corps: unknown }>[] = [
  { titre: 'sur un marché acquitté', depart: { marche: 'ouvert', corps: { siret: '73282932000074' } }, code: OUVERTE },
  { titre: 'avec un SIRET de La Poste', depart: { marche: 'ouvert', corps: { siret: '35600000012345' } }, code: OUVERTE },
  { titre: 'avec un SIRET faux', depart: { marche: 'ouvert', corps: { siret: '73282932000075' } }, code: refuse('siret') },
  { titre: 'sans SIRET', depart: { marche: 'ouvert', corps: {} }, code: refuse('siret'), guides: OUVERTE },
  { titre: 'sans racine', depart: { marche: 'ouvert', corps: undefined }, code: refuse('siret'), guides: OUVERTE },
  {
    titre: 'sur un marché que personne n’a acquitté',
    depart: { marche: 'cree', corps: { siret: '73282932000074' } },
    code: { statut: 422, corps: { errors: { public_market: ['must be completed'] } } },
    guides: OUVERTE,
  },
  {
    titre: 'avec un identifiant d’agent trop long',
    depart: { marche: 'ouvert', corps: { siret: '73282932000074', provider_user_id: 'u'.repeat(256) } },
    code: refuse('provider_user_id'),
  },
  {
    titre: 'sur un marché inconnu',
    depart: { marche: 'inconnu', corps: { siret: '73282932000074' } },
    code: { statut: 404, corps: { error: 'Public market not found' } },
    guides: { statut: 404, corps: { error: 'Resource not found' } },
  },
  {
    titre: 'sur le marché d’un autre éditeur',
    depart: { marche: 'etranger', corps: { siret: '73282932000074' } },
    code: { statut: 404, corps: { error: 'Public market not found' } },
    guides: { statut: 403, corps: { error: 'Forbidden' } },
  },
];
