create table extracts.police_notification as
select
  receipt,
  row,
  extracts.read_text(notification_ref) as notification_ref,
  extracts.read_timestamp(received_at) as received_at,
  extracts.read_timestamp(incident_at) as incident_at,
  extracts.read_text("type") as "type",
  extracts.read_text(grading) as grading,
  extracts.read_boolean(crime_domestic_flag) as domestic_abuse,
  extracts.read_text(child_forename) as forename,
  extracts.read_text(child_surname) as surname,
  extracts.read_date(child_dob) as birth_date,
  extracts.read_sex(sex) as sex,
  extracts.read_postcode(address_postcode) as postcode,
  extracts.read_text(school_urn) as school_urn,
  extracts.read_boolean(present_flag) as present
from received.police_notification;
