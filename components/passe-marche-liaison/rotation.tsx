import Link from 'next/link';
import { Badge, type Ton } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { EtapeRotation } from '@/lib/domain/rotation-secret.ts';

const ETATS: Record<EtapeRotation['etat'], { ton: Ton; mot: string }> = {
  faite: { ton: 'succes', mot: 'Faite' },
  'a-faire': { ton: 'nouveau', mot: 'À faire' },
  attend: { ton: 'neutre', mot: 'Attend' },
};

/** La rotation du secret des notifications, pas à pas ; pendant le recouvrement les deux secrets sont acceptés. */
export function Rotation({ etapes, enCours }: { etapes: readonly EtapeRotation[]; enCours: boolean }) {
  return (
    <section aria-labelledby="rotation" className="fr-mt-3w">
      <h3 id="rotation">{enCours ? 'Rotation en cours : deux secrets acceptés' : 'Changer le secret des notifications'}</h3>
      <ol className="grid gap-4">
        {etapes.map(({ titre, explication, etat, preuve }) => (
          <li key={titre}>
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{titre}</span>
              <Badge ton={ETATS[etat].ton}>{ETATS[etat].mot}</Badge>
            </div>
            <p className="fr-mb-0">{explication}</p>
            {preuve === null ? null : (
              <Link href={`/passe-marche/notifications/${preuve.ref}`} prefetch={false}>
                Dernière notification signée de ce secret, le <Horodatage instant={preuve.le} precision="seconde" />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
