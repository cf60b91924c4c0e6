'use client';

import { useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { priseEnCharge } from '@/lib/contracts/passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';
import { adresseListe } from './adresse-liste.ts';
import { useConsole } from './console.tsx';

/** L'environnement que toute la console montre ; en changer ramène à sa vue d'ensemble, car un objet n'est que d'un environnement. */
export function ChoixEnvironnement({ environnements }: { environnements: readonly string[] }) {
  const { environnement: montre } = useConsole();
  const [echec, setEchec] = useState<string | null>(null);
  const choisir = async (environnement: string) => {
    const recu = await fetchJson('/api/passe-marche/environnement', priseEnCharge, { method: 'POST', body: { environnement } });
    if (!recu.ok) return setEchec(recu.error.detail);
    // Une page neuve : « précédent » rend alors la console d'avant, cadre compris, dans son environnement.
    window.location.assign(adresseListe('/passe-marche', { environnement }));
  };
  return (
    <div role="group" aria-label="Environnement de Passe Marché" className="flex flex-wrap items-center gap-2 fr-mt-2w">
      <span className="fr-text--sm fr-mb-0">Environnement :</span>
      {environnements.map((environnement) => (
        <Bouton
          key={environnement}
          petit
          variante={environnement === montre ? 'primaire' : 'tertiaire'}
          aria-pressed={environnement === montre}
          onClick={() => void choisir(environnement)}
        >
          {libelleEnvironnement(environnement)}
        </Bouton>
      ))}
      {echec === null ? null : <p role="alert">{echec}</p>}
    </div>
  );
}
