import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useMaintenant } from '@/components/envois/use-maintenant.ts';
import { suiteEnvoi } from '@/components/envois/suite-envoi.ts';
import { SuiteDePile } from '@/components/piles/suite-de-pile.tsx';
import type { CotationEnregistree } from '@/lib/contracts/cotations.ts';
import { useEnvoi } from '@/lib/hooks/use-envoi.ts';
import { pointsLibelle } from './points-libelle.ts';

/** La fin de la saisie : enregistrée, et l'état de l'envoi suivi jusqu'à son terme. */
export function SaisieEnregistree({ resultat, demande }: { resultat: CotationEnregistree; demande: string }) {
  const { data: envoi, isError } = useEnvoi(resultat.envoi.ref);
  const maintenant = useMaintenant(resultat.cotation.dateCotation);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success">
      <h2 ref={titre} tabIndex={-1} className="fr-alert__title">
        Cotation enregistrée, envoi en attente
      </h2>
      <p>
        La demande est cotée {pointsLibelle(resultat.cotation.points)}. Vous pouvez quitter cette page : l’envoi se poursuit sans
        vous.
      </p>
      <p role="status" className="fr-mt-1w">
        {isError
          ? 'L’état de l’envoi ne peut pas être lu pour le moment.'
          : envoi
            ? suiteEnvoi(envoi, maintenant)
            : 'En attente.'}
      </p>
      <ul>
        <li>
          <Link href={`/envois/${resultat.envoi.ref}`}>Suivre l’envoi</Link>
        </li>
        <li>
          <Link href={`/demandes/${demande}`}>Revenir à la demande</Link>
        </li>
      </ul>
      <SuiteDePile />
    </div>
  );
}
