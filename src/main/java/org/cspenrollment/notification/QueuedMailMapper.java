package org.cspenrollment.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.text.MailKind;
import org.cspenrollment.notification.text.QueuedMail;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.schedule.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a row of the outbox. */
@Component
class QueuedMailMapper implements RowMapper<QueuedMail> {

  private static final TypeReference<Map<String, @Nullable String>> FACTS =
      new TypeReference<>() {};

  private final ObjectMapper json;

  QueuedMailMapper(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public QueuedMail mapRow(ResultSet row, int number) throws SQLException {
    return new QueuedMail(
        row.getLong("mail_id"),
        new CaseNumber(row.getString("case_number")),
        Reminder.Audience.valueOf(row.getString("audience")),
        row.getString("addressee"),
        row.getString("recipient"),
        Locale.forLanguageTag(row.getString("language")),
        MailKind.valueOf(row.getString("kind")),
        facts(row.getString("parameters")),
        DatabaseTimes.required(row, "queued_at"),
        QueuedMail.State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getString("message_id"),
        DatabaseTimes.instant(row, "sent_at"),
        DatabaseTimes.instant(row, "failed_at"),
        DatabaseTimes.required(row, "next_try"),
        row.getString("answer"));
  }

  private Map<String, @Nullable String> facts(String parameters) {
    try {
      return json.readValue(parameters, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The facts of a mail cannot be read", e);
    }
  }
}
