import type { EnvoiLu } from '@/lib/contracts/envois.ts';
import { RELANCABLES } from '@/lib/domain/envoi.ts';

export type CauseDeLaPage = { classe: string; code: string | null; titre: string };

/** Les causes des envois relançables de la page, chacune une fois : on relance par cause, pas par page. */
export function causesDeLaPage(envois: readonly EnvoiLu[]): CauseDeLaPage[] {
  const causes = new Map<string, CauseDeLaPage>();
  for (const { classe, code, cause, etat } of envois) {
    if (classe === null || !RELANCABLES.includes(etat)) continue;
    causes.set(`${classe}|${code ?? ''}`, { classe, code, titre: cause?.titre ?? code ?? classe });
  }
  return [...causes.values()];
}
