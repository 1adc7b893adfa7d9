/** American spellings that turn up in councils' copy, with the British. "Program" and "check" have honest uses. */
const american: Record<string, string> = {
  ...verbs(
    'apolog author categor critic custom digit emphas final formal general hospital item legal local minim maxim modern normal organ optim priorit real recogn social special standard summar util visual',
  ),
  ...pairs(
    `color colour colors colours colored coloured favor favour favorite favourite honor honour honored honoured
    labor labour neighbor neighbour neighbors neighbours neighborhood neighbourhood behavior behaviour harbor
    harbour humor humour rumor rumour vapor vapour odor odour odors odours center centre centers centres
    centered centred liter litre liters litres theater theatre theaters theatres fiber fibre
    caliber calibre somber sombre specter spectre luster lustre defense defence offense offence license-plate
    number-plate pretense pretence analyze analyse analyzed analysed paralyze paralyse catalog catalogue dialog
    dialogue canceled cancelled canceling cancelling traveled travelled traveling travelling traveler traveller
    travelers travellers labeled labelled labeling labelling modeled modelled modeling modelling fueled fuelled
    leveled levelled signaled signalled counselor counsellor counselors counsellors councilor councillor
    councilors councillors jewelry jewellery marvelous marvellous woolen woollen enroll enrol enrollment
    enrolment enrollments enrolments fulfill fulfil fulfillment fulfilment installment instalment installments
    instalments skillful skilful willful wilful mold mould molds moulds moldy mouldy plow plough gray grey tire
    tyre tires tyres curb kerb curbs kerbs curbside kerbside sidewalk pavement sidewalks pavements trash rubbish
    garbage rubbish apartment flat apartments flats parking-lot car-park zipcode postcode zip-code postcode
    aluminum aluminium maneuver manoeuvre pediatric paediatric anesthetic anaesthetic fetus foetus cozy cosy
    pajamas pyjamas skeptical sceptical sulfur sulphur yogurt yoghurt airplane aeroplane mustache moustache
    ax axe draft-beer draught-beer story-building storey-building vacation holiday vacations holidays gotten got
    mom mum moms mums diaper nappy diapers nappies stroller pushchair gasoline petrol truck-stop lorry-park
    elementary-school primary-school realtor estate-agent attorney-at-law solicitor judgment-day judgement-day
    percent per-cent inquiry-form enquiry-form artifact artefact disk-parking disc-parking checkbook chequebook
    acknowledgment acknowledgement`,
  ),
};

/** American spellings in `text`, each with the British one; addresses and names of sites are passed over. */
export function americanSpellings(text: string): { american: string; british: string }[] {
  const words = text.replace(/https?:\/\/\S+/g, ' ').match(/[A-Za-z]+(?:-[A-Za-z]+)?/g) ?? [];
  const found = new Set(words.map((word) => word.toLowerCase()));
  return [...found].flatMap((word) => {
    const british = Object.hasOwn(american, word) ? american[word] : undefined;
    return british === undefined ? [] : [{ american: word, british: british.replaceAll('-', ' ') }];
  });
}

function pairs(list: string): Record<string, string> {
  const words = list.trim().split(/\s+/);
  return Object.fromEntries(
    words.flatMap((word, place) => (place % 2 === 0 ? [[word, words[place + 1] ?? word]] : [])),
  );
}

/** The -ise family: "organize" and all its endings. */
function verbs(stems: string): Record<string, string> {
  const endings = ['e', 'es', 'ed', 'ing', 'ation', 'ations', 'er', 'ers'];
  return Object.fromEntries(
    stems.split(' ').flatMap((stem) => endings.map((ending) => [`${stem}iz${ending}`, `${stem}is${ending}`])),
  );
}
