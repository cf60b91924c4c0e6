import { useCallback, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Probleme } from '@/lib/contracts/probleme.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { relireDossier, useSaisirCotation } from '@/lib/hooks/use-saisir-cotation.ts';
import { type Brouillon, memesValeurs } from './brouillon.ts';
import { type Choix, fusionner } from './lignes-en-conflit.ts';
import { controleSaisie, type FautePlacee, placerFautes } from './controle-saisie.ts';
import { departDe, type EtapeSaisie } from './depart-saisie.ts';
import { lignesSaisie } from './lignes-saisie.ts';
import { resolveurSaisie } from './resolveur-saisie.ts';
import { useBrouillon } from './use-brouillon.ts';
import { useCleIdempotence } from './use-cle-idempotence.ts';
import { useQuitter } from './use-quitter.ts';
import { corpsSaisie, type ValeursSaisie, valeursInitiales } from './valeurs-saisie.ts';

/** La conduite d'une saisie : formulaire, brouillon, aperçu, envoi, conflit, fin. Rien de tapé ne se perd d'une étape à l'autre. */
export function useSaisie(premier: DossierACoter, garde: Brouillon | null) {
  const [dossier, setDossier] = useState(premier);
  const lignes = useMemo(() => lignesSaisie(dossier), [dossier]);
  const [depart] = useState(() => departDe(premier, garde));
  const [base, setBase] = useState(depart.base);
  const [etape, setEtape] = useState<EtapeSaisie>(depart.etape);
  const [fautes, setFautes] = useState<readonly FautePlacee[]>([]);
  const [echec, setEchec] = useState<Probleme | null>(null);
  const form = useForm<ValeursSaisie>({
    defaultValues: depart.valeurs,
    resolver: useMemo(() => resolveurSaisie(dossier, lignes), [dossier, lignes]),
    shouldFocusError: false,
  });
  const envoi = useSaisirCotation(dossier.demande.ref);
  const cle = useCleIdempotence();
  const brouillon = useBrouillon(form, {
    demande: dossier.demande.ref,
    siren: dossier.territoire.siren,
    revision: dossier.demande.revision,
    base,
  });
  useQuitter(useCallback(() => etape.tag !== 'enregistree' && !memesValeurs(form.getValues(), base), [etape, form, base]));

  const verifier = form.handleSubmit(
    () => {
      setFautes([]);
      setEchec(null);
      setEtape({ tag: 'apercu' });
    },
    () => setFautes(controleSaisie(dossier, lignes, form.getValues())),
  );

  async function transmettre(): Promise<void> {
    if (envoi.isPending) return;
    const valeurs = form.getValues();
    const contenu = corpsSaisie(dossier, lignes, valeurs, '');
    const recu = await envoi.mutateAsync({ ...contenu, cleIdempotence: cle(contenu) });
    if (recu.ok) {
      brouillon.purger(true);
      return setEtape({ tag: 'enregistree', resultat: recu.value });
    }
    if (recu.error.status === 409) {
      const relu = await relireDossier(dossier.demande.ref, dossier.territoire.siren);
      if (relu.ok && relu.value.demande.revision !== dossier.demande.revision) {
        return setEtape({ tag: 'conflit', dossier: relu.value });
      }
    }
    const placees = placerFautes(recu.error.erreurs, lignes, valeurs);
    setEtape({ tag: 'saisie', reprise: null });
    setEchec(placees.length === 0 ? recu.error : null);
    setFautes(placees);
    for (const { champ, message } of placees) {
      if (champ !== null) form.setError(champ as 'motif', { type: 'serveur', message });
    }
  }

  /** Reprend la saisie sur la version enregistrée entre-temps, chaque critère selon le choix de l'agent. */
  function trancher(enregistre: DossierACoter, choix: Partial<Record<string, Choix>>): void {
    const siennes = lignesSaisie(enregistre);
    const fusion = fusionner(siennes, form.getValues(), choix);
    setDossier(enregistre);
    setBase(valeursInitiales(siennes));
    form.reset(fusion);
    setEtape({ tag: 'saisie', reprise: null });
  }

  function recommencer(): void {
    brouillon.purger(false);
    form.reset(base);
    setEtape({ tag: 'saisie', reprise: null });
  }

  const revenir = () => setEtape({ tag: 'saisie', reprise: null });
  return {
    form,
    dossier,
    lignes,
    base,
    etape,
    fautes,
    echec,
    enCours: envoi.isPending,
    gardeLe: brouillon.gardeLe,
    verifier,
    transmettre,
    trancher,
    recommencer,
    revenir,
  };
}

export type Saisie = ReturnType<typeof useSaisie>;
