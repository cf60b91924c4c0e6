/** Une commande au monde extérieur imité : `action` sous son adresse d'administration. */
export type Commander = (action: string, corps: object) => Promise<void>;

export const commanderA =
  (admin: string): Commander =>
  async (action, corps) => {
    const reponse = await fetch(`${admin}/${action}`, { method: 'POST', body: JSON.stringify(corps) });
    if (!reponse.ok) throw new Error(`La base école refuse « ${action} » : ${await reponse.text()}`);
  };
