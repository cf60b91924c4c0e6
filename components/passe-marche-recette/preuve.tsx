import Link from 'next/link';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { Jugement } from '@/lib/domain/juger-point.ts';
import { lienDePreuve } from './recette-view.ts';

/** La preuve d'un point : sa date, et où la voir. */
export function Preuve({ jugement, peutJournal }: { jugement: Jugement; peutJournal: boolean }) {
  if (jugement.tag === 'a-prouver') return <>Aucune pour l’instant</>;
  if (jugement.tag === 'sans-objet') return <>{jugement.raison}</>;
  const { preuve } = jugement;
  if (preuve.tag === 'apportee')
    return (
      <>
        « {preuve.texte} », {preuve.agent}, <Horodatage instant={preuve.le} />
      </>
    );
  const { observation } = preuve;
  const lien = lienDePreuve(observation, peutJournal);
  return (
    <>
      <Horodatage instant={observation.le} precision="seconde" />
      {observation.simulee ? ' (exercice du bac à sable)' : ''}
      {lien === null ? null : (
        <Link href={lien.href} prefetch={false} className="block w-fit">
          {lien.texte}
        </Link>
      )}
    </>
  );
}
