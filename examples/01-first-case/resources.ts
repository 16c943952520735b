import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The published resources of this case, by what they tell in it. `Type#id` is the file `Type-id.json`. */
export const files = {
  patient: 'Patient#pat-53234',
  clinic: 'Organization#SDOHCC-OrganizationClinicExample',
  payer: 'Organization#SDOHCC-OrganizationPayerExample',
  asked: 'Task#SDOHCC-TaskPatientRiskQuestionnaireCompletedExample',
  answers: 'QuestionnaireResponse#SDOHCC-QuestionnaireResponseHungerVitalSignExample',
  condition: 'Condition#SDOHCC-ConditionFoodInsecurityExample',
  goal: 'Goal#SDOHCC-GoalFoodSecurityExample',
  request: 'ServiceRequest#SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample',
  sent: 'Task#SDOHCC-TaskReferralManagementOrderFulfillmentAcceptedExample',
  done: 'Task#SDOHCC-TaskReferralManagementOrderFulfillmentCompletedExample',
  visit: 'Task#SDOHCC-TaskPatientMakeAppointmentCompletedExample',
  procedure: 'Procedure#SDOHCC-ProcedureFoodPantryApplicationAssistanceExample',
  consent: 'Consent#SDOHCC-ConsentInformationDisclosureExample',
} as const;
export type FileName = keyof typeof files;

const coding = z.object({ code: z.string(), display: z.string() });
const concept = z.object({ coding: z.tuple([coding], coding) }).transform(({ coding: [first] }) => first);
/** `Organization/x` as `x`. */
const pointer = z.object({ reference: z.string() }).transform(({ reference }) => reference.slice(reference.indexOf('/') + 1));
const answer = z.object({ linkId: z.string(), text: z.string(), answer: z.tuple([z.object({ valueCoding: coding })], z.unknown()) });
const achievement = z.enum(['in-progress', 'improving', 'no-change', 'worsening', 'achieved', 'not-achieved', 'not-attainable']);
const organization = z.object({ id: z.string(), name: z.string() });

/** As much of each as this case reads; the rest of a file stays unread. A resource that lacks it is an error with its path. */
export const readResources = (folder: string) => {
  const read = <T>(name: FileName, shape: z.ZodType<T>): T =>
    shape.parse(JSON.parse(readFileSync(join(folder, `${files[name].replace('#', '-')}.json`), 'utf8')));
  return {
    patient: read(
      'patient',
      z.object({ id: z.string(), birthDate: z.string(), address: z.array(z.object({ city: z.string(), state: z.string() })) }),
    ),
    clinic: read('clinic', organization),
    payer: read('payer', organization),
    asked: read('asked', z.object({ authoredOn: z.string() })),
    answers: read('answers', z.object({ authored: z.string(), item: z.array(answer) })),
    condition: read('condition', z.object({ code: concept, verificationStatus: concept, onsetPeriod: z.object({ start: z.string() }) })),
    goal: read(
      'goal',
      z.object({
        description: concept,
        achievementStatus: z.object({ coding: z.tuple([z.object({ code: achievement })]) }).transform(({ coding: [first] }) => first.code),
        statusDate: z.string(),
        target: z.tuple([z.object({ measure: concept, detailCodeableConcept: concept, dueDate: z.string() })]),
      }),
    ),
    request: read('request', z.object({ code: concept })),
    sent: read('sent', z.object({ authoredOn: z.string(), status: z.literal('accepted') })),
    done: read('done', z.object({ status: z.literal('completed') })),
    visit: read('visit', z.object({ authoredOn: z.string() })),
    procedure: read('procedure', z.object({ code: concept, performedDateTime: z.string() })),
    consent: read('consent', z.object({ dateTime: z.string(), organization: z.tuple([pointer]) })),
  };
};
