/** A plain sentence for each pole of a dimension, as drafts say it. */
export type PoleExamples = { readonly conventional: string; readonly better: string };

/** Written without the patterns at hand; a sentence that is no longer found shows what an edit has lost. */
export const POLE_EXAMPLES: Readonly<Record<string, PoleExamples>> = {
  AS1: {
    conventional:
      'Ten recruitment agencies that supply the partner hotels will be audited against the IRIS standard.',
    better:
      'A sector-wide study of recruitment into domestic work comes first and decides whether agencies are assessed.',
  },
  AS2: {
    conventional:
      'Interviews will be held with licensed recruitment agencies, their association and ministry officials.',
    better:
      'The study includes confidential interviews with sub-agents and brokers as well as licensed agencies.',
  },
  AS3: {
    conventional:
      'The assessment will examine recruitment fees, contracts and the licensing of agencies.',
    better:
      'The study analyses how recruitment is linked to decent work, including wages, hours and freedom to leave.',
  },
  AS4: {
    conventional:
      'Agencies that comply with the standard will be certified as ethical recruiters and listed on a website.',
    better: 'The project will not endorse or recommend any recruitment agency in this sector.',
  },
  PP1: {
    conventional:
      'Recruitment agencies and employers will be trained on the code of conduct and fair recruitment principles.',
    better:
      'Checks and balances along the recruitment chain will be identified, with sanctions for each actor who breaks the rules.',
  },
  PP2: {
    conventional:
      'Migrants will be educated on safe recruitment and how to choose a licensed agency.',
    better:
      'Feedback from workers on agencies and employers is collected after arrival and shared across the sector.',
  },
  PP3: {
    conventional:
      'Border monitoring posts will intercept women and girls travelling with suspected traffickers.',
    better: 'Dialogue meetings will bring together licensed agencies, sub-agents and workers.',
  },
  PP4: {
    conventional:
      'A fair recruitment corridor will be piloted with three agencies and five employers.',
    better: 'Migrant workers and their union help to design the recruitment model and monitor it.',
  },
  RG1: {
    conventional:
      'The project supports self-regulation of labour contractors and a more flexible outsourcing market.',
    better:
      'Joint and several liability of principal employers and labour intermediaries will be introduced in the law.',
  },
  RG2: {
    conventional: 'Illegal brokers will be prosecuted and unlicensed recruitment criminalised.',
    better: 'Sub-agents will be registered and monitored in the same way as licensed agencies.',
  },
  RG3: {
    conventional: 'A voluntary code of conduct will be adopted by the recruiters’ association.',
    better:
      'Labour law on recruitment will be reformed and enforced through inspection, penalties and access to labour courts.',
  },
  RG4: {
    conventional: 'The recruitment act will be amended and fee ceilings introduced.',
    better:
      'The project works with the planning and finance ministries on job creation and social protection in areas of origin.',
  },
  RG5: {
    conventional:
      'Women below 25 will need the consent of their guardian and a clearance from the embassy.',
    better:
      'The number of steps and the cost for workers to obtain a labour permit will be reduced.',
  },
  PD1: {
    conventional:
      'The government-approved curriculum of 12 modules will be rolled out in all training centres.',
    better:
      'Participants choose at the first meeting which of the topics they want to discuss, and trainers adapt the course.',
  },
  PD2: {
    conventional:
      'Completion of the orientation will be a precondition for the issuing of the overseas employment card.',
    better:
      'Women come to the sessions only if they wish to, and participation has no influence on their placement.',
  },
  PD3: {
    conventional:
      'By the end of the project, 12,000 outgoing women migrant workers will have received pre-departure training.',
    better:
      'Preference will be given to women who are leaving for the first time, while returnees are invited as resource persons.',
  },
  PD4: {
    conventional:
      'Trainees will stay for four weeks in the residential training centre in the provincial capital.',
    better:
      'Training takes place in courtyards and tea stalls, at walking distance from the women’s homes.',
  },
  PD5: {
    conventional:
      'Trainers will deliver lectures with PowerPoint and show a video on life in the Gulf.',
    better:
      'The course is built on dialogue: women share experiences, role-play difficult moments and question each other.',
  },
  PD6: {
    conventional:
      'Government instructors and TTC teachers will conduct the pre-departure sessions.',
    better: 'The sessions will be led by returnee migrant women who receive a trainer’s fee.',
  },
  PD7: {
    conventional:
      'Recruitment agencies will conduct the pre-departure training for the workers they deploy.',
    better:
      'The ministry will sign an agreement with women’s rights organisations, which will deliver the orientation.',
  },
  PD8: {
    conventional:
      'Trainees will learn to be polite, patient and hard-working so that employers are satisfied.',
    better:
      'The training aims to give women the confidence to claim their rights and to refuse abusive orders.',
  },
  PD9: {
    conventional:
      'The orientation informs women about the laws, climate and customs of the destination country, from the airport to arrival.',
    better:
      'The training looks at the whole working life: jobs at home, in the city and abroad, coming back and leaving again.',
  },
  PD10: {
    conventional:
      'Modules cover the steps of legal migration, required documents, visa and the worker’s duties under the contract.',
    better: 'Women practise how to negotiate a day off and the use of a phone with their employer.',
  },
  PD11: {
    conventional: 'Successful returnees will be invited as role models to inspire the trainees.',
    better: 'Groups compare the range of wages and hours that returnees from the same town report.',
  },
  PD12: {
    conventional:
      'The 30-day housekeeping course covers cooking, cleaning, use of appliances and basic Arabic.',
    better:
      'The orientation gives specific information on usual working hours, wages, days off and sleeping arrangements.',
  },
  VO1: {
    conventional:
      'The target districts will be selected together with the provincial government and the donor.',
    better: 'Villages will be chosen on the basis of census data on high migration of women.',
  },
  VO2: {
    conventional:
      'Village sessions will provide information on foreign employment and destination countries.',
    better:
      'Outreach takes up seasonal, internal and cross-border moves and what it means to come home and leave again.',
  },
  VO3: {
    conventional:
      'The project aims to prevent unsafe migration of adolescent girls by keeping them in their villages.',
    better: 'The project neither encourages nor discourages migration.',
  },
  VO4: {
    conventional:
      'Community vigilance groups will be formed in 80 wards to identify potential victims and report traffickers.',
    better: 'The project will not form or support anti-trafficking committees.',
  },
  VO5: {
    conventional:
      'Field staff will identify and register 6,000 potential female migrants aged 18 to 35.',
    better: 'Meetings are open to every woman in the village, whatever her age, papers or plans.',
  },
  VO6: {
    conventional: 'A behaviour change campaign will motivate families to choose safe migration.',
    better:
      'Women come together in dialogue about paid work and mobility and set the agenda themselves.',
  },
  VO7: {
    conventional:
      'The same flipchart and standard messages will be used by facilitators in all districts.',
    better:
      'Topics differ from village to village and follow the priorities listed by the women’s groups.',
  },
  VO8: {
    conventional:
      'Awareness sessions will explain passport, visa and medical procedures and the importance of licensed agencies.',
    better:
      'Sessions deal with women’s health, unpaid work, gender stigma and access to welfare schemes.',
  },
  VO9: {
    conventional: 'Two hundred community volunteers will be mobilised for door-to-door awareness.',
    better:
      'Paid social workers from the same neighbourhood, with experience as workers, will hold the meetings.',
  },
  VO10: {
    conventional: 'Partner NGOs will recruit and train 150 new community mobilisers.',
    better:
      'Existing health and childcare workers will hold the meetings and be paid for the extra hours.',
  },
  VO11: {
    conventional:
      'Street theatre, posters and radio programmes will spread messages on the dangers of trafficking in 200 villages.',
    better:
      'Small groups of women meet every week and the facilitator answers the questions they raise.',
  },
  VO12: {
    conventional: 'A Safe Migration Fair with banners and a rally will be held in each district.',
    better: 'The meetings are presented as women’s health and livelihood meetings to avoid stigma.',
  },
  WK1: {
    conventional:
      'The shelter run by the consortium will host up to 90 trafficked women a year and offer them counselling, medical care and a safe journey home.',
    better:
      'Any domestic worker can walk in on a Sunday and ask for legal advice, whatever her nationality or residency situation.',
  },
  WK2: {
    conventional:
      'The General Federation of Trade Unions will be the sole implementing partner and will recruit 4,000 migrant members.',
    better:
      'A community space run by Filipina, Ethiopian and Sri Lankan domestic workers will host their own associations and the union’s organising committee.',
  },
  WK3: {
    conventional:
      'Occupational safety and welfare committees will be set up in 40 enterprises, with members designated by management and the project.',
    better:
      'Workers in every dormitory elect two delegates by secret ballot, in their own languages, and can remove them by the same vote.',
  },
  WK4: {
    conventional:
      'The mediation unit will contact the sponsor and seek an amicable solution for each complaint received by the hotline.',
    better:
      'Before any meeting with the employer, staff and the worker review the risk of dismissal or deportation and agree on a safe place to stay.',
  },
  EM1: {
    conventional:
      'The project will organise business breakfasts to encourage companies to adopt human rights policies and responsible sourcing principles.',
    better:
      'Every quarter the three complaints most often brought by workers are put to the employers’ federation with a date for solving them.',
  },
  EM2: {
    conventional:
      'Independent auditors will assess 60 supplier factories against the buyers’ code and follow up corrective action plans.',
    better:
      'Inspectors meet workers outside the factory before each visit and share the results with them.',
  },
  PA1: {
    conventional:
      'The programme supports the drafting of the national plan of action to combat trafficking and trains judges and prosecutors in its application.',
    better:
      'Advocacy will seek the inclusion of domestic workers in the labour code, with a weekly day off and a minimum wage.',
  },
  PA2: {
    conventional:
      'Staff will distinguish victims of trafficking from voluntary migrants with the screening guidelines.',
    better:
      'The analysis looks at why women accept and stay in bad jobs: debts, the visa tied to one employer, and no decent alternative at home.',
  },
  PA3: {
    conventional:
      'ILO specialists will provide technical comments on the draft law and organise a workshop to validate it with the ministry.',
    better:
      'A network of twelve domestic workers’ unions, migrant associations and feminist groups will campaign for the law with its own budget.',
  },
  PA4: {
    conventional:
      'A national coalition of government, civil society and business will be launched under the slogan Together against Human Trafficking.',
    better:
      'The working group brings unions, lawyers and the labour office together every month to follow up unpaid wage claims until they are settled.',
  },
  PA5: {
    conventional:
      'Embassy staff, police and NGO personnel will be trained on the identification and protection of victims of trafficking.',
    better:
      'Inspectors will be trained once the amendment giving them the right to enter private homes has entered into force.',
  },
  RS1: {
    conventional:
      'The study will document the experiences of 40 survivors staying in shelters through semi-structured interviews.',
    better:
      'Researchers will meet the same 100 women every year for four years, at home and abroad, to understand their working lives.',
  },
  RS2: {
    conventional:
      'A statistically representative survey will establish the prevalence of forced labour among domestic workers in the capital.',
    better:
      'Domestic workers will be trained and paid as co-researchers in a feminist participatory action research project.',
  },
  RS3: {
    conventional:
      'The ILO forced labour indicators will be used to determine how many of the interviewed workers are in forced labour.',
    better:
      'The research examines how visa rules, outsourcing and the economic crisis increase the risk of forced labour.',
  },
};
