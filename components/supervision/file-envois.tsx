import Link from 'next/link';
import { Nombre } from '@/components/ui/nombre.tsx';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { ETATS_ENVOI, type EtatEnvoi } from '@/lib/domain/envoi.ts';
import { direDisjoncteur } from './sante-view.ts';

/** Ce qui attend, ce qui doute, ce qui demande quelqu'un. */
const MONTRES: readonly EtatEnvoi[] = ['a-envoyer', 'en-cours', 'a-verifier', 'refuse', 'en-echec', 'incertain'];

/** La longueur de la file d'envois, état par état. */
export function FileEnvois({ sante }: { sante: Supervision }) {
  return (
    <>
      <dl className="fr-text--sm grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {MONTRES.map((etat) => (
          <div key={etat} className="contents">
            <dt>{ETATS_ENVOI[etat]}</dt>
            <dd>
              <Nombre valeur={sante.file[etat] ?? 0} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="fr-text--sm">{direDisjoncteur(sante)}</p>
      <Link className="fr-link fr-link--sm" href="/envois">
        Voir les envois
      </Link>
    </>
  );
}
