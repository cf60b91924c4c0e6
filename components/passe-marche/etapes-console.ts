import type { Etape } from '@/components/ui/fil-ariane.tsx';
import { adresseListe } from './adresse-liste.ts';

const LISTES = { marches: 'Marchés', candidatures: 'Candidatures', notifications: 'Notifications' };

/** Les pages au-dessus, dans l'environnement de la page ou de l'objet montré. */
export function etapesConsole(environnement: string, liste?: keyof typeof LISTES): Etape[] {
  const racine = { libelle: 'Passe Marché', href: adresseListe('/passe-marche', { environnement }) };
  if (liste === undefined) return [racine];
  return [racine, { libelle: LISTES[liste], href: adresseListe(`/passe-marche/${liste}`, { environnement }) }];
}
