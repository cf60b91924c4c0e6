/** Points d'entrée que l'on peut mettre en panne, par le chemin que la bibliothèque leur donne. */
export const POINTS = {
  decouverte: '/.well-known/openid-configuration',
  autorisation: '/auth',
  jeton: '/token',
  userinfo: '/me',
  cles: '/jwks',
  deconnexion: '/session/end',
} as const;
export type Point = keyof typeof POINTS;
export const NOMS_POINTS = Object.keys(POINTS).filter((nom): nom is Point => Object.hasOwn(POINTS, nom));

/** Ce que ProConnect peut faire de travers sans prévenir. */
export type Derives = {
  /** Répondent 503. */
  pannes: readonly Point[];
  /** Niveau d'authentification rendu, quel que soit celui demandé. */
  acr?: string;
  /** Valeurs rendues à la place de celles de l'identité ; `null` retire le champ. */
  claims: Readonly<Record<string, string | string[] | null>>;
};

export const SANS_DERIVE: Derives = { pannes: [], claims: {} };

/** Le chemin (sans celui de l'émetteur) est-il en panne ? */
export const enPanne = ({ pannes }: Derives, chemin: string): boolean => pannes.some((point) => POINTS[point] === chemin);

export function deriver(claims: Record<string, unknown>, derives: Derives): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...claims, ...derives.claims }).filter(([, valeur]) => valeur !== null));
}
