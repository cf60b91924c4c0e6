import type { Synchronisation } from '../objets/marche.ts';
import type { MondePasseMarche } from './monde.ts';
import type { Evenement } from '../objets/notification.ts';

type Reference = { evenement: Evenement; objet: string };

export const lireSynchronisation = (monde: MondePasseMarche, { evenement, objet }: Reference): Synchronisation | undefined =>
  (evenement === 'market.completed' ? monde.magasin.marche : monde.magasin.candidature).lire(objet)?.synchronisation;

export function poserSynchronisation(
  { magasin }: MondePasseMarche,
  { evenement, objet }: Reference,
  synchronisation: Synchronisation,
): void {
  if (evenement === 'market.completed') {
    const marche = magasin.marche.lire(objet);
    if (marche) magasin.marche.poser(objet, { ...marche, synchronisation });
    return;
  }
  const candidature = magasin.candidature.lire(objet);
  if (candidature) magasin.candidature.poser(objet, { ...candidature, synchronisation });
}
