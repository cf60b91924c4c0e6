import { Bandeau } from '../ui/bandeau.tsx';

export type Environnement = 'base-ecole' | 'bac-a-sable' | 'production';

/** Dit, hors production, que rien ici n'est réel ; et partout tant que le contrat du SNE est provisoire. */
export function BandeauEnvironnement({ environnement, demonstration }: { environnement: Environnement; demonstration: boolean }) {
  if (environnement === 'production') return null;
  const lieu = environnement === 'base-ecole' ? 'la base école' : 'le bac à sable du SNE';
  return (
    <Bandeau titre={demonstration ? 'Site de démonstration.' : 'Environnement de test.'}>
      Personnes et demandes fictives, échanges avec {lieu} selon un contrat provisoire.
    </Bandeau>
  );
}
