'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { Estimation } from '@/lib/contracts/calculs.ts';
import { useEstimerCalcul, useLancerCalcul } from '@/lib/hooks/use-calcul.ts';
import { EstimationCalcul } from './estimation-calcul.tsx';

type Props = { territoires: readonly { siren: string; nom: string }[]; echeanceProposee: string };
type Probleme = { detail: string; erreurs: { champ: string; message: string }[] };

/** Préparer un calcul : une échéance, un territoire, l'essai à blanc, puis le lancement. */
export function NouveauCalcul({ territoires, echeanceProposee }: Props) {
  const router = useRouter();
  const [echeance, setEcheance] = useState(echeanceProposee);
  const [territoire, setTerritoire] = useState('');
  const [essai, setEssai] = useState<Estimation | null>(null);
  const [echec, setEchec] = useState<Probleme | null>(null);
  const estimer = useEstimerCalcul();
  const lancer = useLancerCalcul();
  const demande = { echeance, territoire: territoire || null };
  const erreur = echec?.erreurs.find((e) => e.champ === 'echeance')?.message ?? null;
  async function essayer(evenement: React.FormEvent) {
    evenement.preventDefault();
    const recu = await estimer.mutateAsync(demande);
    setEssai(recu.ok ? recu.value : null);
    setEchec(recu.ok ? null : recu.error);
  }
  async function confirmer() {
    const recu = await lancer.mutateAsync(demande);
    if (recu.ok) router.push(`/supervision/calculs/${recu.value.ref}`);
    else setEchec(recu.error);
  }
  return (
    <form onSubmit={essayer} noValidate>
      {echec && erreur === null ? (
        <Alerte ton="erreur" annoncee>
          {echec.detail}
        </Alerte>
      ) : null}
      <Champ
        label="Échéance"
        type="date"
        required
        indication="Dernier jour, jusqu’à minuit, heure de Paris."
        value={echeance}
        erreur={erreur}
        onChange={(e) => {
          setEcheance(e.target.value);
          setEssai(null);
        }}
      />
      <Selection
        label="Territoire"
        vide="Tous mes territoires"
        choix={territoires.map(({ siren, nom }) => ({ valeur: siren, libelle: nom }))}
        value={territoire}
        onChange={(e) => {
          setTerritoire(e.target.value);
          setEssai(null);
        }}
      />
      <Bouton type="submit" variante="secondaire" disabled={estimer.isPending}>
        Essayer à blanc
      </Bouton>
      <div role="status" className="fr-mt-3w">
        {essai ? <EstimationCalcul essai={essai} /> : null}
      </div>
      {essai && essai.aCoter > 0 ? (
        <Bouton onClick={confirmer} disabled={lancer.isPending}>
          Lancer le calcul de {new Intl.NumberFormat('fr-FR').format(essai.aCoter)} demandes
        </Bouton>
      ) : null}
    </form>
  );
}
