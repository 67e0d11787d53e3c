drop table standing; drop table referral_row; drop table assessment_row; drop table section_47_row;
drop table conference_row; drop table child_in_need_plan_row; drop table protection_plan_row;
drop table protection_plan_review_row; drop table episode_row; drop table episode; drop table chained;
drop table asylum_row; drop table asylum; drop table looked_after_review_row; drop table missing_row;
drop table contact_row; drop table early_help_row; drop table attested_child; drop table police_row;
drop table health_row; drop table pupil_row; drop table pupil_kept; drop table sessions_missed;
drop table suspension_row; drop table tier; drop table legal_basis; drop table event_type; drop table absence_code;
drop table label; drop table newest_source; drop table dated; drop table lasting;
