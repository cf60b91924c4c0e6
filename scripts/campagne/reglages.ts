/** Secondes courtes pour la campagne. La quarantaine dépasse le plus long retard du partenaire imité et le délai total d'un appel. */
export const REGLAGES = {
  bailMs: 2_000,
  quarantaineMs: 2_000,
  concurrence: 16,
  scrutationMs: 50,
  arretMs: 3_000,
  baseMs: 500,
} as const;
export const DELAI_TOTAL_MS = 1_000;
const RETENUE_MS = 800;

/** Environ un POST sur neuf et une relecture sur quinze échouent ; la latence fait tomber des arrêts au milieu des appels. */
export const FAUTES = [
  { faute: 'coupure-avant', route: 'cotation-post', pourcentage: 2 },
  { faute: 'coupure-apres', route: 'cotation-post', pourcentage: 2 },
  { faute: 'delai-504-apres', route: 'cotation-post', pourcentage: 1 },
  { faute: 'retenue', route: 'cotation-post', pourcentage: 1, ms: RETENUE_MS },
  { faute: 'retenue-504', route: 'cotation-post', pourcentage: 1, ms: RETENUE_MS },
  { faute: 'passerelle-503-html', route: 'cotation-post', pourcentage: 2 },
  { faute: 'quota-429-retry-after', route: 'cotation-post', pourcentage: 1, secondes: 1 },
  { faute: 'silence', route: 'cotation-post', pourcentage: 0.5 },
  { faute: 'corps-vide-200', route: 'cotation-post', pourcentage: 0.5 },
  { faute: 'latence', route: 'cotation-post', pourcentage: 50, ms: 250 },
  { faute: 'passerelle-503-html', route: 'cotation-get', pourcentage: 3 },
  { faute: 'coupure-avant', route: 'cotation-get', pourcentage: 2 },
  { faute: 'json-tronque', route: 'cotation-get', pourcentage: 1 },
];

/** Fermé : l'application de démonstration de la base école, publiée avec elle. */
export const APPLICATION = { id: '7c0f2e3a-5b1d-4c8e-9a37-2f6d1b0e4a11', secret: 'demo-metropole-et-voisine-4f1c9e' } as const;
export const TERRITOIRE = '243500139';
