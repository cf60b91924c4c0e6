'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { type CauseModifiee, causeEnregistree } from '@/lib/contracts/incidents.ts';
import { useAction } from '@/lib/hooks/use-action.ts';
import { ACTEURS } from './acteurs.ts';

const ZONES = [
  ['explication', 'Ce qui se passe'],
  ['probable', 'Cause probable'],
  ['action', 'Procédure à suivre'],
] as const;
const acteurs = Object.entries(ACTEURS).map(([valeur, libelle]) => ({ valeur, libelle }));

type Lue = Omit<CauseModifiee, 'acteur' | 'responsable' | 'reappliquer'> & { acteur: string; responsable: { id: string } | null };
type Props = { code: string; cause: Lue | null; agents: readonly { id: string; nom: string }[] };

/** Modifier une cause, ou l'ajouter au catalogue : une version de plus, jamais un écrasement. */
export function FormulaireCause({ code, cause, agents }: Props) {
  const router = useRouter();
  const [ecrite, setEcrite] = useState<number | null>(null);
  const action = useAction(
    `/api/causes/${code}`,
    causeEnregistree,
    ({ version }) => {
      setEcrite(version);
      router.refresh();
    },
    'PUT',
  );
  function enregistrer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const champs = Object.fromEntries(new FormData(e.currentTarget));
    setEcrite(null);
    action.envoyer({
      ...champs,
      version: cause?.version ?? 0,
      rejouable: 'rejouable' in champs,
      responsable: champs.responsable || null,
      reappliquer: 'reappliquer' in champs,
    });
  }
  return (
    <form onSubmit={enregistrer} noValidate className="max-w-2xl">
      {ecrite === null ? null : <Alerte ton="succes" annoncee>{`Version ${ecrite} enregistrée.`}</Alerte>}
      <AlerteErreur>{action.probleme?.erreurs.length === 0 ? action.probleme.detail : null}</AlerteErreur>
      <Champ label="Titre" name="titre" required defaultValue={cause?.titre} maxLength={120} erreur={action.faute('titre')} />
      {ZONES.map(([nom, label]) => (
        <ZoneTexte
          key={nom}
          label={`${label} (obligatoire)`}
          name={nom}
          rows={3}
          maxLength={2000}
          defaultValue={cause?.[nom]}
          erreur={action.faute(nom)}
        />
      ))}
      <Selection
        label="Qui peut agir"
        name="acteur"
        choix={acteurs}
        defaultValue={cause?.acteur ?? 'nous'}
        erreur={action.faute('acteur')}
      />
      <Case
        label="Un rejeu peut suffire"
        indication="Décochée, les envois refusés pour cette cause sont écartés des rejeux."
        name="rejouable"
        defaultChecked={cause?.rejouable ?? true}
      />
      <Selection
        label="Responsable d’office"
        indication="Un incident de cette cause lui revient en s’ouvrant ; il reste à trier."
        name="responsable"
        vide="Personne"
        choix={agents.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        defaultValue={cause?.responsable?.id ?? ''}
        erreur={action.faute('responsable')}
        className="fr-mt-3w"
      />
      <Case
        label="Réappliquer aux incidents ouverts"
        indication="Ceux de cette cause que personne n’a lui sont attribués à l’enregistrement."
        name="reappliquer"
      />
      <Bouton type="submit" disabled={action.enCours} className="fr-mt-2w">
        Enregistrer une version
      </Bouton>
    </form>
  );
}
