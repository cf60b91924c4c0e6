export type Tendance = 'hausse' | 'baisse' | 'stable' | 'calme';

export const LIBELLES_TENDANCE: Record<Tendance, string> = {
  hausse: 'En hausse',
  baisse: 'En baisse',
  stable: 'Stable',
  calme: 'Plus rien depuis six heures',
};

const somme = (n: readonly number[]): number => n.reduce((a, b) => a + b, 0);

/** Les trois dernières heures face aux trois précédentes ; moins d'un quart d'écart ne dit rien. */
export function tendance(parHeure: readonly number[]): Tendance {
  const recentes = somme(parHeure.slice(-3));
  const avant = somme(parHeure.slice(-6, -3));
  if (recentes + avant === 0) return 'calme';
  if (recentes > avant * 1.25) return 'hausse';
  return recentes < avant * 0.75 ? 'baisse' : 'stable';
}
