'use client';

import { useState } from 'react';
import { ResultatEssai } from '@/components/journal/resultat-essai.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { refCreee } from '@/lib/contracts/passe-marche.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';

/** Demande au travailleur un vrai appel, sans effet, et montre ce qu'il a donné. */
export function TesterLiaison({ environnement }: { environnement: string }) {
  const [ref, setRef] = useState<string | null>(null);
  const [echec, setEchec] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const tester = async () => {
    setEnCours(true);
    const recu = await fetchJson('/api/passe-marche/essais', refCreee, { method: 'POST', body: { environnement } });
    setEnCours(false);
    setEchec(recu.ok ? null : recu.error.detail);
    setRef(recu.ok ? recu.value.ref : null);
  };
  return (
    <div className="fr-mt-3w">
      <Bouton variante="secondaire" disabled={enCours} onClick={() => void tester()}>
        Tester la connexion
      </Bouton>
      <p className="fr-text--sm fr-mt-1w">
        Un appel réel qui ne change rien : Passe Marché dit ce qu’il sait de notre jeton. Il laisse sa ligne au journal.
      </p>
      {echec === null ? null : (
        <Alerte ton="erreur" annoncee>
          {echec}
        </Alerte>
      )}
      {ref === null ? null : <ResultatEssai key={ref} reference={ref} />}
    </div>
  );
}
