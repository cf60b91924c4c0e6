import type { Present } from '@/lib/contracts/presence.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';

const liste = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « Camille L. modifie cette demande. Louis H. et Yann G. consultent cette demande. » */
export function toPresence(autres: readonly Present[]): string {
  const dire = (mode: Present['mode'], un: string, plusieurs: string) => {
    const noms = autres.filter((a) => a.mode === mode).map((a) => nomCourt(a.nom));
    return noms.length === 0 ? '' : `${liste.format(noms)} ${noms.length > 1 ? plusieurs : un} cette demande.`;
  };
  return [dire('modifie', 'modifie', 'modifient'), dire('consulte', 'consulte', 'consultent')].filter(Boolean).join(' ');
}
