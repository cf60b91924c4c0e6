'use client';

import { FormProvider } from 'react-hook-form';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { ApercuSaisie } from './apercu-saisie.tsx';
import { type Brouillon, cleBrouillon } from './brouillon.ts';
import { ConflitSaisie } from './conflit-saisie.tsx';
import { FormulaireSaisie } from './formulaire-saisie.tsx';
import { SaisieEnregistree } from './saisie-enregistree.tsx';
import { useBrouillonAuDepart } from './use-brouillon-au-depart.ts';
import { useSaisie } from './use-saisie.ts';

/** La saisie d'une cotation ; un brouillon gardé dans cet onglet la fait repartir de lui. */
export function SaisieCotation({ dossier }: { dossier: DossierACoter }) {
  const garde = useBrouillonAuDepart(cleBrouillon(dossier.demande.ref, dossier.territoire.siren));
  return <Etapes key={garde === null ? 'neuve' : 'reprise'} dossier={dossier} garde={garde} />;
}

function Etapes({ dossier, garde }: { dossier: DossierACoter; garde: Brouillon | null }) {
  const saisie = useSaisie(dossier, garde);
  return <FormProvider {...saisie.form}>{etape(saisie)}</FormProvider>;
}

function etape(saisie: ReturnType<typeof useSaisie>) {
  switch (saisie.etape.tag) {
    case 'saisie':
      return <FormulaireSaisie saisie={saisie} reprise={saisie.etape.reprise} />;
    case 'apercu':
      return <ApercuSaisie saisie={saisie} />;
    case 'conflit':
      return <ConflitSaisie saisie={saisie} enregistre={saisie.etape.dossier} />;
    case 'enregistree':
      return <SaisieEnregistree resultat={saisie.etape.resultat} demande={saisie.dossier.demande.ref} />;
  }
}
