import { Carte } from '@/components/ui/carte.tsx';

const FICHES = [
  { href: '/supervision/sante', titre: 'Santé', texte: 'Trois couches, disponibilité, quota, durées.' },
  { href: '/supervision/synchronisations', titre: 'Synchronisations', texte: 'Ce qui a été relu du SNE, et quand.' },
  { href: '/supervision/applications', titre: 'Applications', texte: 'Nos identifiants PISTE, leurs quotas, l’âge des secrets.' },
  {
    href: '/supervision/essai',
    titre: 'Essai d’appel',
    texte: 'Une lecture, sous votre nom, tracée au journal.',
    droit: 'essai',
  },
  {
    href: '/supervision/annonces',
    titre: 'Annonces',
    texte: 'Ce que le service dit à ses agents et au public.',
    droit: 'annonces',
  },
  {
    href: '/supervision/calculs',
    titre: 'Calculs du stock',
    texte: 'Coter tout ce qui attend, avant une échéance.',
    droit: 'calculs',
  },
] as const;

/** Les pages de la supervision que l'agent peut ouvrir. */
export function Sommaire({ droits }: { droits: { essai: boolean; annonces: boolean; calculs: boolean } }) {
  return (
    <ul className="grid list-none gap-4 p-0 fr-mb-4w sm:grid-cols-2 lg:grid-cols-3">
      {FICHES.filter((f) => !('droit' in f) || droits[f.droit]).map(({ href, titre, texte }) => (
        <li key={href}>
          <Carte titre={titre} niveau="h2" href={href}>
            {texte}
          </Carte>
        </li>
      ))}
    </ul>
  );
}
