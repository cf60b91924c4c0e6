'use client';

import { type FormEvent, useState } from 'react';
import { ResultatEssai } from '@/components/journal/resultat-essai.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { Probleme } from '@/lib/contracts/probleme.ts';
import { LECTURES, type Lecture, SUR_UNE_DEMANDE } from '@/lib/domain/essai.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { useDemanderEssai } from '@/lib/hooks/use-essai.ts';

type Props = { adresse: string; services: readonly { operation: string; verbe: string; chemin: string }[] };

const CHOIX = LECTURES.map((valeur) => ({ valeur, libelle: libelleOperation(valeur) }));
const estLecture = (valeur: string): valeur is Lecture => LECTURES.some((l) => l === valeur);
/** Ce que le client ajoute à la liste : dix demandes à coter. */
const SUITE: Partial<Record<Lecture, string>> = { 'get-demandes': '?range=0-9&filtre_a_coter=true' };

/** Choisir une lecture, voir la requête exacte, l'envoyer, lire ce qu'elle a donné. */
export function EssaiAppel({ adresse, services }: Props) {
  const [operation, setOperation] = useState<Lecture>('get-healthcheck');
  const [numero, setNumero] = useState('');
  const [echec, setEchec] = useState<Probleme | null>(null);
  const [ref, setRef] = useState<string | null>(null);
  const demander = useDemanderEssai();
  const avecDemande = SUR_UNE_DEMANDE.includes(operation);
  const service = services.find((s) => s.operation === operation);
  const chemin = (service?.chemin ?? '').replace('{num_unique}', numero.replace(/\s/g, '') || '{num_unique}');
  const soumettre = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const reponse = await demander.mutateAsync({ operation, numero: avecDemande ? numero : null });
    setEchec(reponse.ok ? null : reponse.error);
    setRef(reponse.ok ? reponse.value.ref : null);
  };
  const erreurs = echec?.erreurs.map((e) => ({ ...e, ...(e.champ === 'numero' && { cible: 'essai-numero' }) })) ?? [];
  return (
    <>
      <form onSubmit={(e) => void soumettre(e)} noValidate>
        {echec ? (
          <ResumeErreurs titre={echec.title} erreurs={erreurs.length > 0 ? erreurs : [{ champ: '', message: echec.detail }]} />
        ) : null}
        <Selection
          label="Opération (lectures seulement)"
          choix={CHOIX}
          value={operation}
          onChange={(e) => estLecture(e.target.value) && setOperation(e.target.value)}
        />
        {avecDemande ? (
          <Champ
            id="essai-numero"
            label="Numéro unique"
            indication="Une demande de votre territoire"
            autoComplete="off"
            value={numero}
            onChange={(e) => setNumero(e.target.value)}
            erreur={echec?.erreurs.find((e) => e.champ === 'numero')?.message ?? null}
            required
          />
        ) : null}
        <h2 className="fr-h5">La requête qui partira</h2>
        <pre className="fr-text--sm overflow-x-auto whitespace-pre-wrap break-all" data-testid="apercu">
          {`${service?.verbe ?? 'GET'} ${adresse}${chemin}${SUITE[operation] ?? ''}\nAccept: application/json\nAuthorization: Bearer •••\nX-Correlation-Id: tiré à l’envoi`}
        </pre>
        <Bouton type="submit" disabled={demander.isPending}>
          Envoyer l’essai
        </Bouton>
      </form>
      {ref === null ? null : <ResultatEssai reference={ref} />}
    </>
  );
}
